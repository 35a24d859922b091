package prunus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final List<Metric> ALL =
      Stream.concat(
              Metrics.file().stream(),
              Metrics.sections().stream().flatMap(s -> s.columns().stream()))
          .distinct()
          .toList();

  @Test
  void eachHasANameOfItsOwnAndAMeaning() {
    assertThat(ALL.stream().map(Metric::name)).doesNotHaveDuplicates();
    assertThat(ALL)
        .allSatisfy(
            m -> {
              assertThat(m.meaning()).as(m.name()).isNotBlank().doesNotEndWith(".");
              assertThat(m.heading()).as(m.name()).isNotBlank();
            });
  }

  @Test
  void namesInFilesHaveOneStyle() {
    assertThat(Metrics.file())
        .allSatisfy(
            m ->
                assertThat(m.name())
                    .matches("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*|peCycles\\.[A-Z_]+"));
  }
}
