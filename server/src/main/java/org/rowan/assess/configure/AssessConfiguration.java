package org.rowan.assess.configure;

import org.rowan.assess.AssessRoom;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens room 4. */
@Configuration(proxyBeanMethods = false)
@Import(AssessRoom.class)
class AssessConfiguration {}
