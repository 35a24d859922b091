package prunus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final List<String> HEADINGS = List.of("cycles", "time us");
  private static final List<String> NAMES = List.of("conv1", "fc1", "total");
  private static final List<List<String>> CELLS =
      List.of(List.of("17,935", "355", "18,290"), List.of("22.4", "0.4", "22.8"));

  @Test
  void rowsStandBelowEachOther() {
    assertThat(TextTable.lines("layer", HEADINGS, NAMES, CELLS, 80))
        .containsExactly(
            "layer  cycles  time us",
            "conv1  17,935     22.4",
            "fc1       355      0.4",
            "total  18,290     22.8");
  }

  @Test
  void aNarrowPageHasBlocksOfLayers() {
    assertThat(TextTable.lines("layer", HEADINGS, NAMES, CELLS, 21))
        .containsExactly(
            "layer     conv1  fc1",
            "cycles   17,935  355",
            "time us    22.4  0.4",
            "",
            "layer     total",
            "cycles   18,290",
            "time us    22.8");
  }

  @Property
  void noLineIsWiderThanThePage(
      @ForAll @IntRange(min = 40, max = 200) int columns,
      @ForAll @IntRange(min = 1, max = 20) int layers,
      @ForAll @IntRange(min = 1, max = 14) int metrics) {
    List<String> names = IntStream.range(0, layers).mapToObj(i -> "layer" + i).toList();
    List<String> headings = IntStream.range(0, metrics).mapToObj(i -> "metric " + i).toList();
    List<List<String>> cells =
        headings.stream().map(_ -> names.stream().map(n -> "123,456").toList()).toList();
    List<String> lines = TextTable.lines("layer", headings, names, cells, columns);
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
    long values = lines.stream().mapToLong(l -> l.split("123,456", -1).length - 1).sum();
    assertThat(values).isEqualTo((long) layers * metrics);
  }

  @Test
  void longTextIsBroken() {
    assertThat(TextTable.wrap("one two three", 8, "  ")).containsExactly("one two", "  three");
    assertThat(TextTable.wrap("abcdefghij", 4, " ")).containsExactly("abcd", " efg", " hij");
    assertThat(TextTable.wrap("  a bb", 4, "   ")).containsExactly("  a", "   b", "   b");
  }
}
