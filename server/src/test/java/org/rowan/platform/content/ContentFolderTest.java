package org.rowan.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {
    @TempDir Path folder;

    @Test
    void aDiskThatIsNearlyFullTakesNoMoreFilesAndSaysWhatToDo() throws IOException {
        ContentFolder full = new ContentFolder(folder, Long.MAX_VALUE);
        assertThatThrownBy(full::start)
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("are kept for the database; make room or a larger disk");
        try (var left = Files.list(folder.resolve("arriving"))) {
            assertThat(left).isEmpty();
        }
    }
}
