package org.rowan.link.configure;

import org.rowan.link.LinkRoom;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens room 3. */
@Configuration(proxyBeanMethods = false)
@Import(LinkRoom.class)
class LinkConfiguration {}
