package org.rowan.platform.postgres;

/**
 * The settings that the embedded PostgreSQL runs with; every one that matters for safety is stated,
 * none left to chance.
 */
final class ServerSettings {
    private ServerSettings() {}

    static String text(int port) {
        return """
        # Written by Rowan at each start; changes here are lost.
        port = %d
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 80
        password_encryption = 'scram-sha-256'

        # An acknowledged referral is on the disk.
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        wal_sync_method = fdatasync
        max_wal_size = 2GB
        # Most of what is written is sealed, and what is sealed does not get smaller.
        wal_compression = off

        shared_buffers = 256MB
        work_mem = 16MB
        maintenance_work_mem = 128MB
        effective_cache_size = 2GB
        random_page_cost = 1.1
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'

        # Statements and the values in them are personal data: errors are logged without either.
        logging_collector = on
        log_directory = 'log'
        log_filename = 'postgresql-%%a.log'
        log_truncate_on_rotation = on
        log_rotation_age = 1d
        log_rotation_size = 0
        log_statement = 'none'
        log_min_error_statement = 'panic'
        log_error_verbosity = 'terse'
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        log_checkpoints = off
        """
                .formatted(port);
    }
}
