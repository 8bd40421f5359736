package org.rowan.assess.policy;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.Optional;
import org.rowan.engine.rank.FactCatalogue;
import org.rowan.engine.rank.FactCatalogue.Fact;
import org.rowan.engine.rank.FactCatalogue.Kind;

/**
 * Shows the fact catalogue to CEL's type checker, so that a misspelt or forbidden fact fails when
 * the policy is loaded.
 */
final class CelTypes implements CelTypeProvider {
    private final ImmutableList<CelType> types;

    CelTypes() {
        ImmutableList.Builder<CelType> all = ImmutableList.builder();
        for (Kind<?> kind : FactCatalogue.KINDS) {
            all.add(struct(kind));
        }
        types = all.build();
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return types;
    }

    @Override
    public Optional<CelType> findType(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    static CelType of(Fact<?> fact) {
        return switch (fact) {
            case Fact.Flag<?> flag -> SimpleType.BOOL;
            case Fact.Count<?> count -> SimpleType.INT;
            case Fact.Number<?> number -> SimpleType.DOUBLE;
            case Fact.Text<?> text -> SimpleType.STRING;
            case Fact.Words<?> words -> ListType.create(SimpleType.STRING);
            case Fact.One<?, ?> one -> StructTypeReference.create(name(one.kind()));
            case Fact.Many<?, ?> many ->
                    ListType.create(StructTypeReference.create(name(many.kind())));
        };
    }

    private static StructType struct(Kind<?> kind) {
        ImmutableMap.Builder<String, CelType> fields = ImmutableMap.builder();
        kind.facts().forEach((fact, how) -> fields.put(fact, of(how)));
        ImmutableMap<String, CelType> byName = fields.buildOrThrow();
        return StructType.create(
                name(kind), byName.keySet(), field -> Optional.ofNullable(byName.get(field)));
    }

    private static String name(Kind<?> kind) {
        return "rowan." + kind.name();
    }
}
