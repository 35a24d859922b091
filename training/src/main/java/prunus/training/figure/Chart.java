package prunus.training.figure;

import java.util.ArrayList;
import java.util.List;
import prunus.training.figure.Svg.Anchor;
import prunus.training.figure.Svg.At;

/** Curves over two axes, with a legend. */
record Chart(String title, Axis x, Axis y, List<Curve> curves) {
  private static final int LEFT = 64;
  private static final int TOP = 34;
  private static final int WIDTH = 420;
  private static final int HEIGHT = 260;
  private static final int LEGEND = 190;
  private static final List<String> COLOURS =
      List.of("#1b6ca8", "#c8553d", "#3a7d44", "#7b4fa3", "#b8860b");

  Chart {
    curves = List.copyOf(curves);
  }

  /** A named row of points, in order. */
  record Curve(String name, List<Point> points) {
    Curve {
      points = List.copyOf(points);
    }
  }

  /** A point in the axes' units. */
  record Point(double x, double y) {}

  byte[] svg() {
    Svg svg = new Svg(LEFT + WIDTH + LEGEND, TOP + HEIGHT + 48);
    svg.text(new At(LEFT, 20), Anchor.START, title);
    for (double mark : y.marks()) {
      double at = at(new Point(x.from(), mark)).y();
      svg.line(List.of(new At(LEFT, at), new At(LEFT + WIDTH, at)), "#dddddd", 1, "");
      svg.text(new At(LEFT - 6, at + 4), Anchor.END, y.number(mark));
    }
    for (double mark : x.marks()) {
      double at = at(new Point(mark, y.from())).x();
      svg.line(List.of(new At(at, TOP), new At(at, TOP + HEIGHT)), "#eeeeee", 1, "");
      svg.text(new At(at, TOP + HEIGHT + 16), Anchor.MIDDLE, x.number(mark));
    }
    svg.text(new At(LEFT + WIDTH / 2.0, TOP + HEIGHT + 38), Anchor.MIDDLE, x.label());
    svg.upwards(new At(16, TOP + HEIGHT / 2.0), y.label());
    for (int i = 0; i < curves.size(); i++) {
      draw(svg, i);
    }
    return svg.bytes();
  }

  private void draw(Svg svg, int index) {
    Curve curve = curves.get(index);
    String colour = COLOURS.get(index % COLOURS.size());
    List<At> points = new ArrayList<>(curve.points().stream().map(this::at).toList());
    svg.line(points, colour, 2, "");
    points.forEach(p -> svg.dot(p, colour));
    At legend = new At(LEFT + WIDTH + 14, TOP + 14 + 20.0 * index);
    svg.line(List.of(legend, new At(legend.x() + 20, legend.y())), colour, 2, "");
    svg.text(new At(legend.x() + 26, legend.y() + 4), Anchor.START, curve.name());
  }

  private At at(Point p) {
    return new At(LEFT + WIDTH * x.share(p.x()), TOP + HEIGHT * (1 - y.share(p.y())));
  }
}
