package prunus.report;

import java.util.ArrayList;
import java.util.List;
import prunus.models.BadInputException;
import prunus.simulator.energy.Figure;
import prunus.simulator.energy.Price;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.RunResult;

/** Energy taken apart: count times figure for every term, and what each figure does to the sum. */
final class Explanation {
  private static final int TOP = 12;

  private Explanation() {}

  /**
   * Every term of a layer's energy; they add up to the figure of the table.
   *
   * @throws BadInputException if no layer of that name was run
   */
  static List<String> terms(RunResult run, String name) {
    LayerResult layer =
        name.equals(LayerResult.TOTAL)
            ? run.total()
            : run.layers().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(run, name));
    List<String> lines = new ArrayList<>();
    double sum = 0;
    for (Price price : run.energy().prices()) {
      double count = price.count().applyAsDouble(layer.activity());
      double pj = price.pj(layer.activity(), Figure::mid);
      sum += pj;
      Figure f = price.figure();
      lines.add(
          "%s: %s %s x %s %s%s = %,.1f pJ (%s)"
              .formatted(
                  price.key(),
                  number(count),
                  price.counted(),
                  f.mid(),
                  f.unit().symbol(),
                  spread(f),
                  pj,
                  f.source()));
    }
    lines.add("%s: %,.1f pJ in all".formatted(name, sum));
    return lines;
  }

  private static String number(double count) {
    return (count == Math.rint(count) ? "%,.0f" : "%,.4f").formatted(count);
  }

  private static String spread(Figure f) {
    return f.low() == f.high() ? "" : " [%s, %s]".formatted(f.low(), f.high());
  }

  private static BadInputException unknown(RunResult run, String name) {
    return new BadInputException(
        "--explain energy:%s: no such layer was run; there are %s"
            .formatted(
                name, String.join(", ", run.layers().stream().map(LayerResult::name).toList())));
  }

  /** A figure and the total with it halved and doubled. */
  private record Effect(Price price, double pj) {}

  /** The figures that matter most: the total with each halved and doubled, alone. */
  static List<String> tornado(RunResult run, int columns) {
    var activity = run.total().activity();
    double total = run.total().energy().totalPj();
    List<Effect> effects =
        run.energy().prices().stream()
            .map(p -> new Effect(p, p.pj(activity, Figure::mid)))
            .filter(e -> e.pj() > 0)
            .sorted((a, b) -> Double.compare(b.pj(), a.pj()))
            .limit(TOP)
            .toList();
    List<Number> halved = effects.stream().<Number>map(e -> total - e.pj() / 2).toList();
    List<Number> doubled = effects.stream().<Number>map(e -> total + e.pj()).toList();
    List<Number> share = effects.stream().<Number>map(e -> e.pj() / total).toList();
    return TextTable.lines(
        "figure",
        List.of("share %", "halved uJ", "doubled uJ"),
        effects.stream().map(e -> e.price().key()).toList(),
        List.of(
            Figures.texts(Unit.SHARE, share),
            Figures.texts(Unit.PICOJOULE, halved),
            Figures.texts(Unit.PICOJOULE, doubled)),
        columns);
  }

  /** The three figures whose spread widens the total's interval most, in words. */
  static String widest(RunResult run) {
    var activity = run.total().activity();
    return String.join(
        ", ",
        run.energy().prices().stream()
            .filter(p -> p.figure().high() > p.figure().low())
            .map(p -> new Effect(p, p.pj(activity, Figure::high) - p.pj(activity, Figure::low)))
            .filter(e -> e.pj() > 0)
            .sorted((a, b) -> Double.compare(b.pj(), a.pj()))
            .limit(3)
            .map(e -> "%s (%.3g uJ)".formatted(e.price().key(), e.pj() / 1e6))
            .toList());
  }
}
