package prunus.models.data;

import java.util.Arrays;

/**
 * Grey images with their classes. The arrays are not copied: nobody may change them.
 *
 * @param rows of an image
 * @param columns of an image
 * @param pixels image by image, row by row, unsigned bytes
 * @param labels class of each image, unsigned
 */
@SuppressWarnings("ArrayRecordComponent")
public record LabelledImages(int rows, int columns, byte[] pixels, byte[] labels) {
  public LabelledImages {
    if ((long) rows * columns * labels.length != pixels.length) {
      throw new IllegalArgumentException("as many labels as images are needed");
    }
  }

  /** Number of images. */
  public int count() {
    return labels.length;
  }

  /** The first images, or all where there are fewer. */
  public LabelledImages first(int number) {
    int kept = Math.min(number, count());
    return new LabelledImages(
        rows, columns, Arrays.copyOf(pixels, kept * rows * columns), Arrays.copyOf(labels, kept));
  }

  /** Class of an image. */
  public int label(int image) {
    return Byte.toUnsignedInt(labels[image]);
  }

  /** One image, 0..255, row by row. */
  public float[] image(int image) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = Byte.toUnsignedInt(pixels[image * values.length + i]);
    }
    return values;
  }
}
