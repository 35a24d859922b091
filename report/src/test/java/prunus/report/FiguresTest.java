package prunus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void aColumnHasOneFormat() {
    assertThat(Figures.texts(Unit.PICOJOULE, List.of(31_400_000.0, 5000.0, 0.0, Double.NaN)))
        .containsExactly("31.40", "0.01", "0.00", "-");
    assertThat(Figures.texts(Unit.PICOJOULE, List.of(1.076e11, 5.61e6)))
        .containsExactly("107,600.0", "5.6");
    assertThat(Figures.texts(Unit.CYCLES, List.of(56_515_678L, 3L)))
        .containsExactly("56,515,678", "3");
    assertThat(Figures.texts(Unit.SHARE, List.of(0.224, 1.0))).containsExactly("22.4", "100.0");
  }
}
