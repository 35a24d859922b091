package prunus.codegen.hdl.verilog;

/** Whole words in Verilog text. */
final class Words {
  private Words() {}

  /** Whether {@code word} stands in {@code text} outside a longer word. */
  static boolean contains(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean before = at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1));
      int end = at + word.length();
      boolean after = end < text.length() && Character.isJavaIdentifierPart(text.charAt(end));
      if (!before && !after) {
        return true;
      }
    }
    return false;
  }
}
