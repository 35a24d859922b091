package prunus.training.figure;

import java.util.ArrayList;
import java.util.List;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Shape;
import prunus.training.figure.Svg.Anchor;
import prunus.training.figure.Svg.At;

/**
 * The weights left of a network's first layer, as Han et al. 2015, figure 4, has LeNet-300-100's: a
 * band for each row of the image, dense where digits are.
 */
public final class SparsityPattern {
  private static final int CELL = 9;
  private static final int LEFT = 40;
  private static final int TOP = 40;

  private SparsityPattern() {}

  /** The figure; its data are the weights left at each pixel. */
  public static Figure of(CompressedNetwork model) {
    Shape image = model.network().input();
    String layer = model.network().weighted().getFirst().name();
    SparseFilters filters = model.layer(layer).filters();
    int pixels = image.height() * image.width();
    int[] count = new int[pixels];
    StringBuilder path = new StringBuilder();
    for (int k = 0; k < filters.shape().filters(); k++) {
      path.append("M0 ").append(k);
      int at = 0;
      for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
        int position = filters.position()[i];
        count[position % pixels]++;
        path.append('m').append(position - at).append(" 0h1");
        at = position + 1;
      }
    }
    List<String> rows = new ArrayList<>(List.of("row,column,weights"));
    for (int p = 0; p < pixels; p++) {
      rows.add("%d,%d,%d".formatted(p / image.width(), p % image.width(), count[p]));
    }
    return new Figure("sparsity-pattern", rows, picture(model, layer, count, path.toString()));
  }

  private static byte[] picture(CompressedNetwork model, String layer, int[] count, String path) {
    Shape image = model.network().input();
    SparseFilters filters = model.layer(layer).filters();
    double width = filters.shape().filterSize();
    double height = filters.shape().filters();
    Svg svg = new Svg((int) width + 2 * LEFT, TOP + (int) height + 60 + CELL * image.height() + 20);
    svg.text(
        new At(LEFT, 20),
        Anchor.START,
        "%s, %s: %,d of %,d weights left, one neuron a line, one pixel a column"
            .formatted(
                model.network().name(), layer, filters.nonZeros(), filters.shape().elements()));
    svg.box(new At(LEFT, TOP), width, height, "#f4f4f4");
    svg.strokes(new At(LEFT, TOP + 0.5), path, "#1b3a6b");
    double below = TOP + height + 44;
    svg.text(new At(LEFT, below - 10), Anchor.START, "weights left at each pixel of the image");
    int most = java.util.Arrays.stream(count).max().orElse(1);
    for (int p = 0; p < count.length; p++) {
      int grey = 255 - (int) Math.round(235.0 * count[p] / Math.max(1, most));
      svg.box(
          new At(LEFT + CELL * (p % image.width()), below + CELL * (p / image.width())),
          CELL,
          CELL,
          "#%02x%02x%02x".formatted(grey, grey, grey));
    }
    svg.text(
        new At(LEFT + CELL * image.width() + 16, below + 14),
        Anchor.START,
        "white: 0, darkest: %d".formatted(most));
    return svg.bytes();
  }
}
