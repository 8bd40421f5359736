package org.rowan.engine.hash;

final class LinearIndexTest extends HashIndexContract {
    @Override
    HashIndex emptyIndex() {
        return new LinearIndex();
    }
}
