package prunus.hdl;

import prunus.hdl.ir.Source;

/** Finds the line of Java outside the language that is being executed. */
final class Lines {
  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final String LANGUAGE = Lines.class.getPackageName() + ".";

  private Lines() {}

  static Source here() {
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> !inLanguage(frame.getClassName()))
                .findFirst()
                .map(frame -> new Source(frame.getFileName(), frame.getLineNumber()))
                .orElse(Source.UNKNOWN));
  }

  private static boolean inLanguage(String className) {
    return className.startsWith(LANGUAGE) && className.indexOf('.', LANGUAGE.length()) < 0;
  }
}
