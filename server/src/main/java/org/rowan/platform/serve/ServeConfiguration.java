package org.rowan.platform.serve;

import org.rowan.kernel.OpeningCondition;
import org.rowan.platform.Installation;
import org.rowan.platform.web.WebRoom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what only a server has, and a test or a command has not. */
@WebRoom
@ConditionalOnProperty("rowan.serving")
class ServeConfiguration {
    @Bean
    OpeningCondition decisionsAreMade(Installation installation) {
        return new DecisionsAreMade(installation.settings());
    }

    @Bean
    @Order(1)
    ProfileOfStore profileOfStore(JdbcClient database, Installation installation) {
        return new ProfileOfStore(database, installation.settings().profile());
    }

    @Bean
    OpeningGate openingGate(
            Installation installation, ObjectProvider<OpeningCondition> conditions) {
        return new OpeningGate(installation, conditions.orderedStream().toList());
    }

    @Bean
    DeskConnector deskConnector(Environment settings) {
        return new DeskConnector(settings);
    }
}
