package prunus.models.zoo;

import java.nio.file.Path;
import java.util.Map;

/** Where built models are kept. */
public final class CacheFolder {
  private CacheFolder() {}

  /**
   * {@code $PRUNUS_CACHE}, else {@code $XDG_CACHE_HOME/prunus}, else {@code ~/.cache/prunus}; for a
   * user without a home, {@code prunus-cache} in the folder for temporary files.
   */
  public static Path standard() {
    return of(System.getenv(), System.getProperty("user.home"));
  }

  static Path of(Map<String, String> environment, String home) {
    String own = environment.getOrDefault("PRUNUS_CACHE", "");
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!own.isBlank()) {
      return Path.of(own);
    }
    if (!xdg.isBlank()) {
      return Path.of(xdg, "prunus");
    }
    boolean homeless = home == null || home.isBlank() || home.equals("?"); // the JDK's word
    return homeless
        ? Path.of(System.getProperty("java.io.tmpdir"), "prunus-cache")
        : Path.of(home, ".cache", "prunus");
  }
}
