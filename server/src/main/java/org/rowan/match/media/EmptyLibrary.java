package org.rowan.match.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A shared library for x86-64 Linux with nothing in it (ELF, System V ABI), which stands in for
 * libraries of sound and screen: the packaged FFmpeg asks for them at its start, never uses them
 * for decoding, and servers do not have them.
 */
final class EmptyLibrary {
    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int DYNAMIC = HEADER + 2 * SEGMENT;
    private static final int TAGS = 7;
    private static final int SYMBOLS = DYNAMIC + 16 * TAGS;
    private static final int SYMBOL = 24;
    private static final int HASH = SYMBOLS + SYMBOL;
    private static final int NAMES = HASH + 16;

    private EmptyLibrary() {}

    /** The bytes of the library of this name, such as {@code libpulse.so.0}. */
    static byte[] named(String name) {
        byte[] names = ("\0" + name + "\0").getBytes(StandardCharsets.US_ASCII);
        int size = NAMES + names.length;
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header(file);
        segment(file, 1, 0, size, 4096);
        segment(file, 2, DYNAMIC, 16 * TAGS, 8);
        tag(file, 14, 1); // DT_SONAME: the name, after the empty one
        tag(file, 4, HASH); // DT_HASH
        tag(file, 5, NAMES); // DT_STRTAB
        tag(file, 6, SYMBOLS); // DT_SYMTAB
        tag(file, 10, names.length); // DT_STRSZ
        tag(file, 11, SYMBOL); // DT_SYMENT
        tag(file, 0, 0); // DT_NULL
        file.put(new byte[SYMBOL]);
        file.putInt(1).putInt(1).putInt(0).putInt(0); // one bucket, one symbol, both empty
        return file.put(names).array();
    }

    private static void header(ByteBuffer file) {
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).put(new byte[9]);
        file.putShort((short) 3).putShort((short) 62).putInt(1); // shared object, x86-64
        file.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        file.putShort((short) HEADER).putShort((short) SEGMENT).putShort((short) 2);
        file.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    }

    private static void segment(ByteBuffer file, int type, int from, int size, int align) {
        file.putInt(type).putInt(6); // readable and writable
        file.putLong(from).putLong(from).putLong(from).putLong(size).putLong(size).putLong(align);
    }

    private static void tag(ByteBuffer file, long tag, long value) {
        file.putLong(tag).putLong(value);
    }
}
