package org.rowan.allocate.configure;

import org.rowan.allocate.AllocateRoom;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens room 5. */
@Configuration(proxyBeanMethods = false)
@Import(AllocateRoom.class)
class AllocateConfiguration {}
