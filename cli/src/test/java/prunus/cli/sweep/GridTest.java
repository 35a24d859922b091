package prunus.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.config.InvalidConfigException;
import prunus.models.BadInputException;

class GridTest {
  private static final ArrayConfig TINY = Configs.load("tiny4");

  @Test
  void theLastKeyChangesFastest() {
    Grid grid = Grid.parse(List.of("peCount=4,8", "queueDepth=1,2,4"));
    List<List<String>> points = new ArrayList<>();
    for (long i = 0; i < grid.points(); i++) {
      points.add(grid.point(i));
    }
    assertThat(points)
        .containsExactly(
            List.of("4", "1"),
            List.of("4", "2"),
            List.of("4", "4"),
            List.of("8", "1"),
            List.of("8", "2"),
            List.of("8", "4"));
  }

  @Test
  void keysThatNeedOneAnotherAreSetInAnyOrder() throws Grid.ImpossibleException {
    Grid grid = Grid.parse(List.of("groups=16", "peCount=64"));
    ArrayConfig config = grid.config(TINY, grid.point(0));
    assertThat(config.peCount()).isEqualTo(64);
    assertThat(config.groupCount()).isEqualTo(16);
  }

  @Test
  void valuesThatDoNotGoTogetherAreToldFromThoseThatAreWrong() {
    Grid impossible = Grid.parse(List.of("peCount=6", "groups=4"));
    impossible.check(TINY);
    assertThatThrownBy(() -> impossible.config(TINY, impossible.point(0)))
        .isInstanceOf(Grid.ImpossibleException.class)
        .hasMessageContaining("groups is 4, which does not divide the 6 PEs");
    assertThatThrownBy(() -> Grid.parse(List.of("peCoun=6")).check(TINY))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("unknown configuration key peCoun");
    assertThatThrownBy(() -> Grid.parse(List.of("peCount=many")).check(TINY))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("whole number");
  }

  @Test
  void badGridsAreNamed() {
    for (String text : List.of("peCount", "peCount=", "=4", "peCount=4,,8", "peCount=4,4")) {
      assertThatThrownBy(() -> Grid.parse(List.of(text)))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("--over " + text);
    }
    assertThatThrownBy(() -> Grid.parse(List.of("peCount=4", "peCount=8")))
        .hasMessageContaining("the key comes twice");
  }
}
