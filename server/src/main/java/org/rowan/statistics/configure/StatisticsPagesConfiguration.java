package org.rowan.statistics.configure;

import org.rowan.statistics.web.StatisticsPages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the pages of the room of figures where there is a web server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(StatisticsPages.class)
class StatisticsPagesConfiguration {}
