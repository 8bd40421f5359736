package org.rowan.platform.backup;

import java.util.List;
import java.util.UUID;

/**
 * What a backup says about itself before everything else; {@code backup.json} in it.
 *
 * @param made when, ISO 8601
 * @param installation whose it is
 * @param migrations versions of the database scripts that made the tables, in order
 * @param tables the tables that follow
 */
record Contents(String made, UUID installation, List<String> migrations, List<Table> tables) {

    /**
     * One table.
     *
     * @param name with its schema, quoted where needed
     * @param columns those that are copied, quoted where needed
     */
    record Table(String name, List<String> columns) {
        String entry() {
            return "tables/" + name + ".copy";
        }

        String columnList() {
            return String.join(", ", columns);
        }
    }
}
