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
                .map(frame -> new Source(frame.getFileName(), frame.getLineNumber(), member(frame)))
                .orElse(Source.UNKNOWN));
  }

  /** A lambda is part of the method it stands in. */
  private static String member(StackWalker.StackFrame frame) {
    String type = frame.getClassName();
    type = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    String method = frame.getMethodName();
    if (method.startsWith("lambda$")) {
      method = method.substring("lambda$".length(), method.lastIndexOf('$'));
    }
    boolean constructor = method.equals("<init>") || method.equals("new");
    return constructor || method.equals("static") ? type : type + "." + method;
  }

  private static boolean inLanguage(String className) {
    return className.startsWith(LANGUAGE) && className.indexOf('.', LANGUAGE.length()) < 0;
  }
}
