package org.rowan.desk.configure;

import org.rowan.desk.api.ApiDoor;
import org.rowan.desk.web.DeskPages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the pages and the JSON interface of room 6 where there is a web server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({DeskPages.class, ApiDoor.class})
class DeskPagesConfiguration {}
