package prunus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import prunus.models.BadInputException;
import prunus.models.UserFile;
import prunus.report.Origin;

/** A file of the user's as the report names it. */
final class InputDigest {
  private InputDigest() {}

  /**
   * The file and the SHA-256 of its bytes.
   *
   * @throws BadInputException if it cannot be read
   */
  static Origin.File of(Path file) {
    try {
      UserFile.check(file);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return new Origin.File(file.toString(), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new BadInputException("cannot read " + file + ": " + UserFile.reason(e), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
