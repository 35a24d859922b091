package prunus.hdl.parts;

import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;

/**
 * Multiplies and accumulates, one pair a cycle, in two stages.
 *
 * <p>A cycle with {@code en} takes {@code a} and {@code b}; two cycles later {@code sum} includes
 * their product. With {@code first} the product starts a new sum, else it is added to the old one.
 * {@code sum} stays in between and wraps at its width. Reset: nothing on the way, sum 0.
 */
public final class Mac extends Module {
  public final Bool en;
  public final Bool first;
  public final SInt a;
  public final SInt b;
  public final SInt sum;

  public Mac(int widthA, int widthB, int widthSum) {
    if (widthSum < widthA + widthB) {
      throw new IllegalArgumentException(
          "a sum of " + widthSum + " bits cannot hold a product of " + (widthA + widthB));
    }
    super("Mac_" + widthA + "_" + widthB + "_" + widthSum);
    en = input("en");
    first = input("first");
    a = input("a", sint(widthA));
    b = input("b", sint(widthB));
    var product = reg("product", sint(widthA + widthB));
    var productFirst = reg("product_first", first);
    var productValid = reg("product_valid", bool(), 0);
    var total = reg("total", sint(widthSum), 0);
    product.set(a.times(b));
    productValid.set(en);
    when(
        productValid,
        () ->
            total.set(
                productFirst.select(lit(sint(widthSum), 0), total).plus(product.resize(widthSum))));
    sum = output("sum", total);
  }
}
