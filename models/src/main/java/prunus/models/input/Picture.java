package prunus.models.input;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Shape;

/** Reads a picture: its middle, in the aspect of the network's input, resized to it. */
final class Picture {
  /** Most pixels decoded: 100 megapixels, 400 MB. */
  private static final long MAX_PIXELS = 100_000_000;

  /**
   * Most pixels a byte can stand for: deflate unpacks to at most 1032 times its size (a match of
   * 258 bytes in 2 bits), and a byte holds eight pixels of one bit. JPEG comes to 512, a block of
   * 64 in a bit.
   */
  private static final long MAX_PIXELS_PER_BYTE = 8 * 1032;

  static {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true"); // no screen is needed to read a file
    }
  }

  private Picture() {}

  static InputTensor read(Path file, Shape shape, Preprocessing preprocessing) throws IOException {
    int colours = preprocessing.channelOrder() == Preprocessing.Order.GREY ? 1 : 3;
    if (shape.channels() != colours) {
      throw new InputException(
          "%s cannot be an input of shape %s: a picture gives %d channels; give a .npy array"
              .formatted(file, shape, colours));
    }
    BufferedImage image = resize(crop(decode(file), shape), shape);
    float[] pixels = new float[Math.toIntExact(shape.elements())];
    int plane = shape.height() * shape.width();
    for (int i = 0; i < plane; i++) {
      int rgb = image.getRGB(i % shape.width(), i / shape.width());
      for (int c = 0; c < colours; c++) {
        pixels[c * plane + i] = channel(rgb, preprocessing.channelOrder(), c);
      }
    }
    return Pixels.prepare(pixels, shape, preprocessing);
  }

  private static float channel(int rgb, Preprocessing.Order order, int c) {
    int red = (rgb >> 16) & 0xFF;
    int green = (rgb >> 8) & 0xFF;
    int blue = rgb & 0xFF;
    return switch (order) {
      case RGB -> c == 0 ? red : c == 1 ? green : blue;
      case BGR -> c == 0 ? blue : c == 1 ? green : red;
      // luma of ITU-R BT.601, in thousandths
      case GREY -> Math.floorDiv(299 * red + 587 * green + 114 * blue + 500, 1000);
    };
  }

  private static BufferedImage decode(Path file) throws IOException {
    ImageIO.setUseCache(false);
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = in == null ? null : ImageIO.getImageReaders(in);
      if (readers == null || !readers.hasNext()) {
        throw new InputException(file + " is neither a PNG or JPEG picture nor a NumPy .npy array");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MAX_PIXELS) {
          throw new InputException(
              "%s has %dx%d pixels and at most %d are read; make it smaller"
                  .formatted(file, width, height, MAX_PIXELS));
        }
        if (width * height > MAX_PIXELS_PER_BYTE * Files.size(file)) {
          throw new InputException(
              "%s announces %dx%d pixels, more than its %d bytes can hold; get the picture again"
                  .formatted(file, width, height, Files.size(file)));
        }
        return flat(reader.read(0));
      } catch (InputException e) {
        throw e;
      } catch (IOException | RuntimeException e) { // decoders throw all kinds on damaged files
        throw new InputException(
            "%s cannot be decoded as a picture (%s); save it again as PNG or JPEG"
                .formatted(file, e.getMessage()),
            e);
      } finally {
        reader.dispose();
      }
    }
  }

  /** On a plain RGB raster, transparent parts black. */
  private static BufferedImage flat(BufferedImage image) {
    var out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    if (image.getRaster().getNumBands() == 2) {
      return greyOnBlack(image, out);
    }
    Graphics2D g = out.createGraphics();
    g.drawImage(image, 0, 0, null);
    g.dispose();
    return out;
  }

  /** Grey with alpha; Java would take its samples for linear light and brighten them. */
  private static BufferedImage greyOnBlack(BufferedImage image, BufferedImage out) {
    double full = (1 << image.getColorModel().getComponentSize(0)) - 1;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int grey = image.getRaster().getSample(x, y, 0);
        int alpha = image.getRaster().getSample(x, y, 1);
        out.setRGB(x, y, 0x10101 * (int) Math.round(255 * (grey / full) * (alpha / full)));
      }
    }
    return out;
  }

  private static BufferedImage crop(BufferedImage image, Shape shape) {
    long width = image.getWidth();
    long height = image.getHeight();
    int w = (int) Math.max(1, Math.min(width, height * shape.width() / shape.height()));
    int h = (int) Math.max(1, Math.min(height, width * shape.height() / shape.width()));
    return image.getSubimage((int) (width - w) / 2, (int) (height - h) / 2, w, h);
  }

  /** Halves while more than twice too large, so that no pixel is skipped, then interpolates. */
  private static BufferedImage resize(BufferedImage image, Shape shape) {
    BufferedImage at = image;
    while (at.getWidth() >= 2 * shape.width() && at.getHeight() >= 2 * shape.height()) {
      at = scale(at, at.getWidth() / 2, at.getHeight() / 2);
    }
    boolean fits = at.getWidth() == shape.width() && at.getHeight() == shape.height();
    return fits ? at : scale(at, shape.width(), shape.height());
  }

  private static BufferedImage scale(BufferedImage image, int width, int height) {
    var out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = out.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return out;
  }
}
