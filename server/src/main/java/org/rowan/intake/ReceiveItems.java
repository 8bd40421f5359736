package org.rowan.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.rowan.kernel.ReferralId;

/** How referrals come in otherwise than by the protocol: files, folders, uploads, keyed entries. */
public interface ReceiveItems {
    /**
     * Takes in a file or folder: CyberTipline XML with its files, CyberTip JSON, CSV, ZIP; anything
     * else is kept as a document that needs a person. Each item is durable when it is told.
     *
     * @param channel {@code command} or {@code upload}
     * @param who the person who brings it
     * @param told hears of each item as it is stored
     * @throws IOException when a file cannot be read
     */
    void receive(Path path, String channel, String who, Consumer<ReceivedItem> told)
            throws IOException;

    /**
     * The same for one uploaded file.
     *
     * @param name the upload's file name
     */
    void receive(
            String name,
            InputStream content,
            String channel,
            String who,
            Consumer<ReceivedItem> told)
            throws IOException;

    /** Takes in what a person keyed in from a call or a letter. */
    ReferralId enter(KeyedEntry entry, String who);
}
