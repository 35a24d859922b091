package prunus.testbench.verilator;

import java.util.List;
import prunus.hdl.ir.Design;

/** The C++ between Verilator's classes and the C functions this JVM calls. */
final class Shim {
  private Shim() {}

  static String text(Design design, List<Hierarchy.Place> places, VerilatorOptions options) {
    boolean clock = design.topModule().clock();
    StringBuilder ports = new StringBuilder();
    for (Hierarchy.Place p : places) {
      if (p.port()) {
        ports.append("      &root->").append(p.variable()).append(",\n");
      }
    }
    boolean reset = design.topModule().reset();
    return TEXT.replace("@TRACE@", trace(options.waveform()))
        .replace("@COVERAGE@", options.coverage() ? "#define PRUNUS_COVERAGE\n" : "")
        .replace("@PORTS@", ports.isEmpty() ? "      nullptr,\n" : ports)
        .replace("@LOW@", clock ? "m->root->clk = 0;" : "")
        .replace("@LAST_CLOCK@", "__Vtrigrprev__TOP__clk")
        .replace("@HIGH@", clock ? "m->root->clk = 1; m->top->eval();" : "")
        .replace("@RESET@", reset ? "m->root->rst" : "0");
  }

  private static String trace(Waveform waveform) {
    return switch (waveform) {
      case NONE -> "";
      case VCD -> "#include \"verilated_vcd_c.h\"\n#define PRUNUS_TRACE VerilatedVcdC\n";
      case FST -> "#include \"verilated_fst_c.h\"\n#define PRUNUS_TRACE VerilatedFstC\n";
    };
  }

  private static final String TEXT =
      """
      #include <cstdint>
      #include <memory>
      #include <stdexcept>
      #include <string>
      #include <vector>
      #include "Vdut.h"
      #include "Vdut___024root.h"
      #include "verilated_sym_props.h"
      @TRACE@@COVERAGE@
      #define EXPORT extern "C" __attribute__((visibility("default")))

      // Verilator's own would end the process.
      void vl_fatal(const char* file, int line, const char*, const char* message) {
        throw std::runtime_error(std::string(file) + ":" + std::to_string(line) + ": " + message);
      }

      void Vdut___024root___eval_settle(Vdut___024root*);

      namespace {
      struct Watch {
        const uint8_t* signal;
        bool cover;
        bool suspended;
        int64_t at;
      };

      struct Model {
        VerilatedContext context;
        std::unique_ptr<Vdut> top;
        Vdut___024root* root = nullptr;
        std::vector<void*> ports;
        std::vector<Watch> watches;
        size_t open = 0;
        int64_t cycle = 0;
        std::string error;
      #ifdef PRUNUS_TRACE
        std::unique_ptr<PRUNUS_TRACE> wave;
      #endif
      };

      // Verilator finds its context through the thread: every call must say whose turn it is.
      Model* enter(void* model) {
        Model* m = static_cast<Model*>(model);
        Verilated::threadContextp(&m->context);
        return m;
      }

      bool waving(Model* m) {
      #ifdef PRUNUS_TRACE
        return m->wave != nullptr;
      #else
        (void)m;
        return false;
      #endif
      }

      void dump(Model* m, int half) {
      #ifdef PRUNUS_TRACE
        if (m->wave) m->wave->dump(static_cast<uint64_t>(2 * m->cycle + half));
      #else
        (void)m; (void)half;
      #endif
      }

      void watch(Model* m) {
        const bool reset = @RESET@;
        for (Watch& w : m->watches) {
          if (w.at < 0 && !(reset && w.suspended) && (*w.signal != 0) == w.cover) {
            w.at = m->cycle;
            m->open--;
          }
        }
      }

      // Forgets that the clock is high, so that one evaluation does inputs and rising edge. The
      // name is Verilator's own: where it has another, the second overload says no.
      template <typename R> auto fall(R* root, int) -> decltype(root->@LAST_CLOCK@ = 0, true) {
        root->@LAST_CLOCK@ = 0;
        return true;
      }
      template <typename R> bool fall(R*, long) { return false; }

      void step(Model* m, bool settled) {
        if (m->open) {
          if (!settled) m->top->eval();
          watch(m);
        }
        if (waving(m) || !fall(m->root, 0)) {
          @LOW@
          m->top->eval();
          dump(m, 0);
        }
        @HIGH@
        dump(m, 1);
        m->cycle++;
      }

      template <typename F> int guarded(Model* m, F f) {
        try {
          f();
          return 0;
        } catch (const std::exception& e) {
          m->error = e.what();
          return 1;
        }
      }
      }  // namespace

      EXPORT void* prunus_create(int random, int seed) {
        Model* m = new Model;
        Verilated::threadContextp(&m->context);
        m->context.randReset(random ? 2 : 0);
        if (random) m->context.randSeed(seed);
      #ifdef PRUNUS_TRACE
        m->context.traceEverOn(true);
      #endif
        m->top.reset(new Vdut{&m->context, "TOP"});
        Vdut___024root* root = m->root = m->top->rootp;
        m->ports = {
      @PORTS@  };
        return m;
      }

      EXPORT void prunus_free(void* model) {
        Model* m = enter(model);
      #ifdef PRUNUS_TRACE
        if (m->wave) m->wave->close();
      #endif
        m->top->final();
        delete m;
        Verilated::threadContextp(nullptr);
      }

      EXPORT const char* prunus_error(void* model) {
        return static_cast<Model*>(model)->error.c_str();
      }

      EXPORT void* prunus_port(void* model, int port) {
        return static_cast<Model*>(model)->ports[port];
      }

      EXPORT void* prunus_find(void* model, const char* scope, const char* variable) {
        Model* m = enter(model);
        const VerilatedScope* s = m->context.scopeFind((std::string("TOP.") + scope).c_str());
        VerilatedVar* v = s ? s->varFind(variable) : nullptr;
        return v ? v->datap() : nullptr;
      }

      EXPORT void prunus_watch(void* model, void* signal, int cover, int suspended) {
        Model* m = enter(model);
        m->watches.push_back({static_cast<uint8_t*>(signal), cover != 0, suspended != 0, -1});
        m->open++;
      }

      EXPORT int64_t prunus_reported(void* model, int watch) {
        return static_cast<Model*>(model)->watches[watch].at;
      }

      EXPORT int prunus_settle(void* model, int all) {
        Model* m = enter(model);
        return guarded(m, [=] {
          m->top->eval();
          if (all) Vdut___024root___eval_settle(m->root);
        });
      }

      EXPORT int prunus_step(void* model, int64_t count, int settled) {
        Model* m = enter(model);
        return guarded(m, [=] {
          for (int64_t i = 0; i < count; i++) step(m, settled || i);
        });
      }

      EXPORT int prunus_until(void* model, void* signal, int64_t count) {
        Model* m = enter(model);
        const volatile uint8_t* bit = static_cast<const volatile uint8_t*>(signal);
        return guarded(m, [=] {
          m->top->eval();
          for (int64_t i = 0; i < count && !*bit; i++) step(m, true);
        });
      }

      EXPORT int64_t prunus_cycle(void* model) { return static_cast<Model*>(model)->cycle; }

      EXPORT int prunus_wave(void* model, const char* file) {
      #ifdef PRUNUS_TRACE
        Model* m = enter(model);
        if (m->wave) m->wave->close();
        m->wave.reset();
        if (!*file) return 1;
        m->wave.reset(new PRUNUS_TRACE);
        m->top->trace(m->wave.get(), 99);
        m->wave->open(file);
        return m->wave->isOpen();
      #else
        (void)model; (void)file;
        return 0;
      #endif
      }

      EXPORT int prunus_coverage(void* model, const char* file) {
      #ifdef PRUNUS_COVERAGE
        enter(model)->context.coveragep()->write(file);
        return 1;
      #else
        (void)model; (void)file;
        return 0;
      #endif
      }
      """;
}
