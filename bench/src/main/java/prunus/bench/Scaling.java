package prunus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tables and chart of {@code docs/scaling.md}, from the files that {@code sim sweep --over
 * peCount=… --over groups=…} wrote, one a network.
 *
 * <p>Arguments: the chart to write, then files {@code NAME.csv}.
 */
public final class Scaling {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int LEFT = 60;
  private static final int BOTTOM = 370;
  private static final String[] DASHES = {"", "8 3", "2 3", "8 3 2 3", "12 4"};

  /** An array and what a network takes on it. */
  private record Point(
      int peCount,
      int groups,
      double cycles,
      double utilization,
      double microjoule,
      double areaMm2,
      double dramShare,
      Map<String, Double> idle) {}

  private Scaling() {}

  /** Prints the tables, writes the chart. */
  public static void main(String[] args) throws IOException {
    Map<String, List<Point>> networks = new LinkedHashMap<>();
    for (int i = 1; i < args.length; i++) {
      Path file = Path.of(args[i]);
      String name = file.getFileName().toString().replaceAll("(-all)?\\.csv$", "");
      networks.put(name, points(file));
    }
    networks.forEach(Scaling::table);
    Files.writeString(Path.of(args[0]), chart(networks));
  }

  private static List<Point> points(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.getFirst().split(",", -1));
    List<Point> points = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (!cells[header.indexOf("cycles")].isEmpty()) {
        points.add(point(header, cells));
      }
    }
    return points;
  }

  private static Point point(List<String> header, String[] cells) {
    double all = 0;
    Map<String, Double> idle = new TreeMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).startsWith("peCycles.")) {
        double count = Double.parseDouble(cells[i]);
        all += count;
        idle.put(header.get(i).substring("peCycles.".length()), count);
      }
    }
    double total = all;
    idle.replaceAll((_, count) -> count / total);
    idle.remove("MAC");
    return new Point(
        (int) number(header, cells, "peCount"),
        (int) number(header, cells, "groups"),
        number(header, cells, "cycles"),
        number(header, cells, "utilization"),
        number(header, cells, "energyPj.total") / 1e6,
        number(header, cells, "areaMm2"),
        number(header, cells, "dramShareOfPeak"),
        idle);
  }

  private static double number(List<String> header, String[] cells, String name) {
    return Double.parseDouble(cells[header.indexOf(name)]);
  }

  /** For each number of PEs the fastest grouping, and one group beside it. */
  private static void table(String network, List<Point> points) {
    System.out.printf(Locale.ROOT, "%n### %s%n%n", network);
    System.out.println(
        "| PEs | groups | cycles | speed-up | utilisation | energy uJ | area mm2 | DRAM | idle most |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    double one = points.getFirst().cycles();
    TreeMap<Integer, List<Point>> byCount = new TreeMap<>();
    points.forEach(p -> byCount.computeIfAbsent(p.peCount(), _ -> new ArrayList<>()).add(p));
    for (List<Point> alike : byCount.values()) {
      Point best = alike.stream().min(Comparator.comparingDouble(Point::cycles)).orElseThrow();
      alike.stream().filter(p -> p.groups() == 1 && best.groups() != 1).forEach(p -> line(p, one));
      line(best, one);
    }
  }

  private static void line(Point p, double one) {
    var idle =
        p.idle().entrySet().stream()
            .max(Comparator.comparingDouble(Map.Entry<String, Double>::getValue))
            .orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "| %,d | %d | %,.0f | %.2f | %.2f | %,.0f | %,.1f | %.2f | %s %.2f |%n",
        p.peCount(),
        p.groups(),
        p.cycles(),
        one / p.cycles(),
        p.utilization(),
        p.microjoule(),
        p.areaMm2(),
        p.dramShare(),
        idle.getKey().toLowerCase(Locale.ROOT).replace('_', ' '),
        idle.getValue());
  }

  private static String chart(Map<String, List<Point>> networks) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img" aria-label="Speed-up over 16 PEs against the number of PEs, the best number of groups for each">
        <rect width="100%%" height="100%%" fill="white"/>
        <text x="%d" y="20">Speed-up over 16 PEs in one group, the best number of groups for each</text>
        """
            .formatted(WIDTH, HEIGHT, LEFT));
    for (int n = 16; n <= 4096; n *= 4) {
      out.append(
          "<path d=\"M%.1f %d V40\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d PEs</text>%n"
              .formatted(x(n), BOTTOM, x(n), BOTTOM + 20, n));
      out.append(
          "<path d=\"M%d %.1f H%.1f\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d</text>%n"
              .formatted(LEFT, y(n / 16.0), x(4096), LEFT - 8, y(n / 16.0) + 4, n / 16));
    }
    out.append(
        "<path d=\"M%.1f %.1f L%.1f %.1f\" stroke=\"#999\" stroke-dasharray=\"1 4\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\" fill=\"#555\">linear</text>%n"
            .formatted(x(16), y(1), x(4096), y(256), x(2600), y(256)));
    int series = 0;
    for (Map.Entry<String, List<Point>> network : networks.entrySet()) {
      series(out, network.getKey(), network.getValue(), DASHES[series++ % DASHES.length]);
    }
    return out.append("</svg>\n").toString();
  }

  private static void series(StringBuilder out, String name, List<Point> points, String dashes) {
    TreeMap<Integer, Double> best = new TreeMap<>();
    points.forEach(p -> best.merge(p.peCount(), p.cycles(), Math::min));
    double one = points.getFirst().cycles();
    StringBuilder path = new StringBuilder();
    best.forEach(
        (n, cycles) ->
            path.append(path.isEmpty() ? "M" : " L")
                .append("%.1f %.1f".formatted(x(n), y(one / cycles))));
    out.append(
        "<path d=\"%s\" fill=\"none\" stroke=\"black\" stroke-dasharray=\"%s\"/>%n"
            .formatted(path, dashes));
    out.append(
        "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n"
            .formatted(x(best.lastKey()) + 6, y(one / best.lastEntry().getValue()) + 4, name));
  }

  private static double x(double peCount) {
    return LEFT + 130 * Math.log(peCount / 16) / Math.log(4);
  }

  private static double y(double speed) {
    return BOTTOM - 80 * Math.log(speed) / Math.log(4);
  }
}
