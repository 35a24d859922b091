# Sourced: find_jdk prints the home of a JDK 25 or newer, or says that there is none.

jdk_major() { "$1/bin/java" -version 2>&1 | sed -n 's/^[^"]*version "\([0-9]*\).*/\1/p'; }

is_jdk_25() { [ -x "$1/bin/javac" ] && [ "$(jdk_major "$1")" -ge 25 ] 2>/dev/null; }

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "${HOME:-/nowhere}"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk_25 "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  if command -v javac >/dev/null; then
    candidate=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    if is_jdk_25 "$candidate"; then
      echo "$candidate"
      return
    fi
  fi
  echo "no JDK 25 or newer found; install one (Temurin 25, say) or set JAVA_HOME to it" >&2
  return 1
}
