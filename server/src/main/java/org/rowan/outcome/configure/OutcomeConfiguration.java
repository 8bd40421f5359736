package org.rowan.outcome.configure;

import org.rowan.outcome.OutcomeRoom;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens room 7. */
@Configuration(proxyBeanMethods = false)
@Import(OutcomeRoom.class)
class OutcomeConfiguration {}
