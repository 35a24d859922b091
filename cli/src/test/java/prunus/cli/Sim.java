package prunus.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs the command line inside the test's JVM and keeps what it printed. */
record Sim(int exitCode, String out, String err) {
  static Sim run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int exitCode = command.execute(args);
    return new Sim(exitCode, out.toString(), err.toString());
  }
}
