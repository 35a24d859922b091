package prunus.array.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigsTest {
  @Test
  void shippedConfigurationsLoad() {
    assertThat(Configs.names())
        .containsExactly("prunus64", "prunus256", "prunus1024", "eie64", "tiny4", "tiny4x2");
    for (String name : Configs.names()) {
      assertThat(Configs.load(name).name()).isEqualTo(name);
    }
  }

  @Test
  void theDefaultArrayHasTheDesignsMemories() {
    ArrayConfig c = Configs.load("prunus64");
    assertThat(c.peCount()).isEqualTo(64);
    assertThat(c.entriesPerHalf()).isEqualTo(65535); // 64 KB of bytes, one less for 16-bit pointers
    assertThat(c.columnsPerHalf()).isEqualTo(8191);
    assertThat(c.activationWords()).isEqualTo(8192);
    assertThat(c.microseconds(800)).isEqualTo(1.0);
  }

  @Test
  void setChangesOneValue() {
    ArrayConfig c = Configs.load("prunus64");
    assertThat(Configs.with(c, "peCount=16").peCount()).isEqualTo(16);
    assertThatThrownBy(() -> Configs.with(c, "dram.type=DDR9"))
        .hasMessageContaining("dram.type is DDR9; there are LPDDR4-2400, LPDDR3-1600");
    assertThat(Configs.with(c, "dram.type=HBM2").dram().type()).isEqualTo("HBM2");
    assertThat(Configs.with(c, "placement=modulo").placement()).isEqualTo(Placement.MODULO);
    assertThat(Configs.with(c, "preloadWeights=true").preloadWeights()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          peCount=0            | peCount is 0; it must be from 1 to 4096
          peCount=many         | peCount is many; it must be a whole number
          weightRowEntries=3   | weightRowEntries is 3; it must be a power of two
          preloadWeights=maybe | preloadWeights is maybe; it must be true or false
          placement=random     | placement
          peCont=4             | unknown configuration key peCont; there are name, peCount
          dram.speed=4         | unknown configuration key dram.speed
          dram=4               | unknown configuration key dram;
          peCount              | write it as key=value
          powerGating=all      | powerGating is "ALL"; it must be NONE
          hostWatts=-1         | hostWatts is -1.0; it must be from 0 to 10000
          hostWatts=NaN        | hostWatts is
          hostWatts=much       | hostWatts is much; it must be a number
          inferencesPerFilling=0      | inferencesPerFilling is 0; it must be from 1 to
          dram.channels=3      | dram.channels is 3; it must be a power of two
          dram.axiBits=16      | dram.axiBits is 16; it must be from 32 to 1024
          dram.powerDownNs=-1  | dram.powerDownNs is -1; it must be from 0 to
          dram.addressMapping=row | dram.addressMapping is "ROW"; it must be ROW_BANK_COLUMN_CHANNEL or
          """)
  void badAssignmentsSayWhatIsWrong(String assignment, String message) {
    ArrayConfig c = Configs.load("prunus64");
    assertThatThrownBy(() -> Configs.with(c, assignment))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void whatIsNotGivenHasADefault() {
    DramConfig dram = DramConfig.simple(1000, 10, 64, 2048);
    assertThat(dram.channelCount()).isEqualTo(1);
    assertThat(dram.axiBytes()).isEqualTo(32);
    assertThat(dram.powerDownPs()).isEqualTo(1_000_000);
    assertThat(dram.mapping()).isEqualTo(AddressMapping.ROW_BANK_COLUMN_CHANNEL);
    ArrayConfig simple = Configs.with(Configs.load("tiny4"), "dram.type=simple");
    assertThatThrownBy(() -> Configs.with(simple, "dram.channels=2"))
        .hasMessageContaining("a simple DRAM has 1 channel, raise dram.megabytesPerSecond");
  }

  @Test
  void groupsDivideThePes() {
    ArrayConfig tiny = Configs.load("tiny4");
    assertThat(Configs.with(tiny, "groups=2").groupCount()).isEqualTo(2);
    assertThatThrownBy(() -> Configs.with(tiny, "groups=3"))
        .hasMessageContaining(
            "groups is 3, which does not divide the 4 PEs; the nearest that does is 2");
    assertThatThrownBy(() -> Configs.with(tiny, "groups=5")).hasMessageContaining("1 to 4");
    assertThatThrownBy(() -> Configs.with(Configs.load("prunus64"), "groups=30"))
        .hasMessageContaining("the nearest that does is 32");
  }

  @Test
  void filesAreReadAndFaultsNamed(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> Configs.load("prunus65"))
        .hasMessage(
            "unknown configuration prunus65; there are prunus64, prunus256,"
                + " prunus1024, eie64, tiny4, tiny4x2, or give a JSON file");
    Path file = folder.resolve("mine.json");
    Files.writeString(file, "{ not json");
    assertThatThrownBy(() -> Configs.load(file.toString()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("mine.json is not JSON");
    String whole =
        new String(
            Configs.class.getResourceAsStream("tiny4.json").readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    Files.writeString(file, whole.replaceFirst("\\{", "{ \"pes\": 4,"));
    assertThatThrownBy(() -> Configs.load(file.toString()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("unknown key pes; there are name, peCount");
    Files.writeString(file, "{\"name\": \"mine\"}");
    assertThatThrownBy(() -> Configs.load(file.toString()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("mine.json: the key peCount is missing");
  }

  /** What is wrong with a file is said in our words, with its name, the key and what is wanted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "peCount" : 4        | null                         | peCount is null; it must be a whole number
          "peCount" : 4        | "peCount" : "4"              | peCount is "4"; it must be a whole number
          "peCount" : 4        | "peCount" : 4.5              | peCount is 4.5; it must be a whole number
          "peCount" : 4        | "peCount" : 4, "peCount" : 8 | has the key "peCount" twice in one object at line
          "peCount" : 4        | "peCount" : 99999999999      | of at most 2,147,483,647
          "latencyNs" :        | "latency" :                  | unknown key dram.latency; there are dram.type
          "dram" :             | "dram" : 4, "ram" :          | unknown key ram
          "preloadWeights" :   | "preloadWeights" : 1, "a" :  | unknown key a
          """)
  void everyFaultOfAFileIsNamed(String old, String changed, String message, @TempDir Path folder)
      throws IOException {
    String tiny;
    try (var in = Configs.class.getResourceAsStream("tiny4.json")) {
      tiny = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    String spaced = tiny.replaceAll("\\s*:\\s*", " : ");
    assertThat(spaced).contains(old);
    Path file = folder.resolve("mine.json");
    Files.writeString(
        file, spaced.replace(old, changed.equals("null") ? old.replace("4", "null") : changed));
    assertThatThrownBy(() -> Configs.load(file.toString()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("mine.json")
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n", "tools.jackson"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          null | it is null; it must be an object
          ''   | is empty
          []   | it is []; it must be an object
          {} 4 | goes on after its end at line 1
          """)
  void aFileWithoutAConfiguration(String content, String message, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), content == null ? "" : content);
    assertThatThrownBy(() -> Configs.load(file.toString()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("mine.json")
        .hasMessageContaining(message);
  }
}
