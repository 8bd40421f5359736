package org.rowan.statistics.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages of the room of figures, for a server that has a door. */
@Configuration(proxyBeanMethods = false)
@Import(CalibrationPage.class)
public class StatisticsPages {}
