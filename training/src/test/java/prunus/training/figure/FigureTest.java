package prunus.training.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import prunus.models.Progress;
import prunus.models.compress.SparseFilters;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;
import prunus.training.TinyDigits;
import prunus.training.learn.Regularisation;
import prunus.training.run.Recipe;
import prunus.training.run.Sensitivity;
import prunus.training.run.Session;

class FigureTest {
  /** Every picture is well-formed XML. */
  private static Document picture(Figure figure) throws Exception {
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return parser.parse(new ByteArrayInputStream(figure.svg()));
  }

  private static double[] column(Figure figure, int column) {
    return figure.rows().stream()
        .skip(1)
        .mapToDouble(row -> Double.parseDouble(row.split(",", -1)[column]))
        .toArray();
  }

  /** The strokes drawn, followed by the path language's own rules, are the model's weights. */
  @Test
  void patternDrawsEveryWeightOnce() throws Exception {
    var model = Zoo.load("lenet300", CacheFolder.standard(), Progress.NONE);
    SparseFilters filters = model.layer("fc1").filters();
    Figure figure = SparsityPattern.of(model);
    Element path = (Element) picture(figure).getElementsByTagName("path").item(0);
    Matcher step = Pattern.compile("M0 (\\d+)|m(\\d+) 0h1").matcher(path.getAttribute("d"));
    int row = -1;
    int at = 0;
    int weight = 0;
    while (step.find()) {
      if (step.group(1) != null) {
        assertThat(weight).isEqualTo(filters.start()[row + 1]);
        row = Integer.parseInt(step.group(1));
        at = 0;
      } else {
        at += Integer.parseInt(step.group(2));
        assertThat(at).isEqualTo(filters.position()[weight++]);
        at++;
      }
    }
    assertThat(weight).isEqualTo(filters.nonZeros());
    double[] counts = column(figure, 2);
    assertThat(counts).hasSize(784);
    assertThat(java.util.Arrays.stream(counts).sum()).isEqualTo(filters.nonZeros());
  }

  @Test
  void histogramCountsWhatIsNotZero() throws Exception {
    float[] before = {-0.5f, -0.1f, 0.1f, 0.101f, 0.5f};
    float[] after = {-0.5f, 0, 0, 0, 0.49f};
    Figure figure = WeightDistribution.of("fc1", before, after);
    assertThat(java.util.Arrays.stream(column(figure, 2)).sum()).isEqualTo(5);
    assertThat(java.util.Arrays.stream(column(figure, 3)).sum()).isEqualTo(2);
    assertThat(figure.rows()).contains("-0.5040,-0.4920,1,1");
    assertThat(WeightDistribution.histogram(after, 0.5)[0]).isEqualTo(1);
    picture(figure);
  }

  /** A point's place in the picture, by hand: 420 × 260 pixels from (64, 34). */
  @Test
  void pointsStandWhereTheAxesSay() throws Exception {
    Map<String, List<Sensitivity.Point>> scan = new LinkedHashMap<>();
    scan.put("a<b", List.of(new Sensitivity.Point(1, 0.9), new Sensitivity.Point(0.5, 0.8)));
    Figure figure = SensitivityFigure.of("net", scan, 0.9);
    assertThat(figure.rows())
        .containsExactly(
            "layer,weights_left_pct,accuracy_loss_points", "a<b,100.0,0.00", "a<b,50.0,10.00");
    Element dot = (Element) picture(figure).getElementsByTagName("circle").item(1);
    assertThat(Double.parseDouble(dot.getAttribute("cx"))).isCloseTo(64 + 210, within(0.06));
    double down = 260 * (1 + 10) / 21.0;
    assertThat(Double.parseDouble(dot.getAttribute("cy"))).isCloseTo(34 + down, within(0.06));
  }

  @Test
  void tradeoffHasFiveCurvesOfSevenPoints() throws Exception {
    Recipe recipe = new Recipe(3, 0.02f, Regularisation.NONE, 0, Map.of(), 1, 1);
    Figure figure =
        AccuracyTradeoff.of(
            () ->
                new Session(
                    TinyDigits.network(),
                    TinyDigits.PREPROCESSING,
                    TinyDigits.images(200, 1),
                    TinyDigits.images(100, 2),
                    1,
                    line -> {}),
            recipe);
    assertThat(figure.rows()).hasSize(1 + 5 * 7);
    assertThat(figure.rows().get(1)).startsWith("L1 without retraining,50,");
    assertThat(figure.rows().getLast()).startsWith("\"L2, step by step\",97,");
    assertThat(picture(figure).getElementsByTagName("circle").getLength()).isEqualTo(35);
  }
}
