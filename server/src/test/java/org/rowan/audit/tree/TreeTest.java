package org.rowan.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree is the one of RFC 9162: by its definition, by known vectors, and by its proofs. */
class TreeTest {
    private static final int MOST = 70;

    /** The eight entries of the Certificate Transparency reference implementation's tests. */
    private static final List<String> REFERENCE =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseOfTheReferenceLog(int size, String root) {
        GrowingTree tree = GrowingTree.empty();
        for (String entry : REFERENCE.subList(0, size)) {
            tree.append(TreeHash.leaf(HexFormat.of().parseHex(entry)), (level, index, hash) -> {});
        }
        assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(root);
    }

    @Test
    void aTreeGrownEntryByEntryHasTheRootOfTheDefinition() {
        Log log = new Log(MOST);
        for (int size = 0; size <= MOST; size++) {
            assertThat(log.roots.get(size)).isEqualTo(byDefinition(log.leaves.subList(0, size)));
            assertThat(log.proofs().root(size)).isEqualTo(log.roots.get(size));
        }
    }

    @Test
    void aTreeGrowsOnFromItsFrontier() {
        Log log = new Log(MOST);
        for (int cut = 0; cut < MOST; cut++) {
            GrowingTree tree = GrowingTree.of(cut, log.frontiers.get(cut));
            log.leaves.subList(cut, MOST).forEach(leaf -> tree.append(leaf, (l, i, h) -> {}));
            assertThat(tree.root()).isEqualTo(log.roots.get(MOST));
        }
    }

    @Test
    void everyEntryIsProvedToBeInEveryLaterTreeAndNowhereElse() {
        Log log = new Log(MOST);
        for (int size = 1; size <= MOST; size++) {
            byte[] root = log.roots.get(size);
            for (int entry = 0; entry < size; entry++) {
                byte[] leaf = log.leaves.get(entry);
                List<byte[]> path = log.proofs().inclusion(entry, size);
                assertThat(ProofCheck.includes(leaf, entry, size, path, root)).isTrue();
                assertThat(ProofCheck.includes(altered(leaf), entry, size, path, root)).isFalse();
                assertThat(ProofCheck.includes(leaf, entry, size, path, altered(root))).isFalse();
                if (size > 1) {
                    int other = (entry + 1) % size;
                    assertThat(ProofCheck.includes(leaf, other, size, path, root)).isFalse();
                    List<byte[]> cut = path.subList(1, path.size());
                    assertThat(ProofCheck.includes(leaf, entry, size, cut, root)).isFalse();
                }
            }
        }
    }

    @Test
    void everyTreeIsProvedToBeginWithEveryEarlierOne() {
        Log log = new Log(MOST);
        for (int later = 1; later <= MOST; later++) {
            byte[] root = log.roots.get(later);
            for (int earlier = 1; earlier <= later; earlier++) {
                byte[] before = log.roots.get(earlier);
                List<byte[]> proof = log.proofs().consistency(earlier, later);
                assertThat(ProofCheck.continues(earlier, before, later, root, proof)).isTrue();
                assertThat(ProofCheck.continues(earlier, altered(before), later, root, proof))
                        .isFalse();
                assertThat(ProofCheck.continues(earlier, before, later, altered(root), proof))
                        .isFalse();
                for (int i = 0; i < proof.size(); i++) {
                    List<byte[]> bad = new ArrayList<>(proof);
                    bad.set(i, altered(bad.get(i)));
                    assertThat(ProofCheck.continues(earlier, before, later, root, bad)).isFalse();
                }
            }
        }
    }

    /** A log of numbered entries with its state at every size. */
    private static final class Log {
        final List<byte[]> leaves = new ArrayList<>();
        final List<byte[]> roots = new ArrayList<>();
        final List<byte[]> frontiers = new ArrayList<>();
        final Map<String, byte[]> subtrees = new HashMap<>();

        Log(int size) {
            GrowingTree tree = GrowingTree.empty();
            for (int i = 0; i <= size; i++) {
                roots.add(tree.root());
                frontiers.add(tree.frontier());
                byte[] leaf = TreeHash.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8));
                leaves.add(leaf);
                tree.append(leaf, (level, index, hash) -> subtrees.put(level + "/" + index, hash));
            }
        }

        Proofs proofs() {
            return new Proofs((level, index) -> {
                return Objects.requireNonNull(subtrees.get(level + "/" + index));
            });
        }
    }

    /** MTH of RFC 9162, section 2.1.1, word by word. */
    private static byte[] byDefinition(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return TreeHash.empty();
        }
        if (n == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return TreeHash.node(
                byDefinition(leaves.subList(0, k)), byDefinition(leaves.subList(k, n)));
    }

    private static byte[] altered(byte[] hash) {
        byte[] other = Arrays.copyOf(hash, hash.length);
        other[0] ^= 1;
        return other;
    }
}
