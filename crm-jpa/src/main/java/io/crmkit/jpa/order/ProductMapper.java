package io.crmkit.jpa.order;

import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.Named;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

@Mapper(
        uses = ValueMapper.class,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ProductMapper extends StateMapper<Product, ProductEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "version")
    @Mapping(target = "nameKey", source = "name", qualifiedByName = "fold")
    @Mapping(target = "modelKey", source = "model", qualifiedByName = "foldModel")
    ProductEntity toEntity(Product state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "nameKey", source = "name", qualifiedByName = "fold")
    @Mapping(target = "modelKey", source = "model", qualifiedByName = "foldModel")
    void update(Product state, @MappingTarget ProductEntity entity);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"nameKey", "modelKey"})
    Product toState(ProductEntity entity);

    default ProductId toProductId(UUID value) {
        return new ProductId(value);
    }

    @Named("foldModel")
    default @Nullable String foldModel(Optional<String> model) {
        return model.map(ValueMapper::fold).orElse(null);
    }
}
