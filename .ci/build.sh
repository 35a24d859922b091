# Sourced: builds modules whose sources have changed. What was built is known by a digest of its
# sources, so that a copied checkout builds nothing and an older source file is noticed.

# digest_of MODULE...: a digest of all that the modules are made of.
digest_of() {
  local modules=("${@/#/$here/}")
  find "$here/pom.xml" "${modules[@]/%//pom.xml}" "${modules[@]/%//src/main}" -type f | LC_ALL=C sort |
    tr '\n' '\0' | xargs -0 cksum | sed "s|$here||" | cksum | tr ' ' -
}

# build_if_changed JAR STAMP WORDS MODULE...: builds the last module and what it needs, if the stamp
# beside the jar is not that of the sources. Sets digest.
build_if_changed() {
  local jar=$1 stamp=$2 words=$3
  shift 3
  digest=$(digest_of "$@")
  if [ -f "$jar" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$digest" ]; then return; fi
  command -v mvn >/dev/null || { echo "sim: Maven is needed to build; install it (apt-get install maven)" >&2; exit 1; }
  local folder log
  folder=$(dirname "$stamp")
  log=$folder/build.log
  if ! mkdir -p "$folder" 2>/dev/null || [ ! -w "$folder" ]; then
    echo "sim: it must be built and $folder cannot be written; make it writable, or copy the checkout" >&2
    exit 1
  fi
  echo "sim: $words" >&2
  if ! (cd "$here" && JAVA_HOME=$jdk mvn -q -ntp -Dmaven.test.skip=true -pl "${!#}" -am package >"$log" 2>&1); then
    tail -n 20 "$log" >&2
    echo "sim: the build failed; the whole log is in $log" >&2
    exit 1
  fi
  echo "$digest" >"$stamp"
}

# cache_folder: the user's cache, as the program itself finds it; empty where there is none.
cache_folder() {
  if [ -n "${PRUNUS_CACHE:-}" ]; then
    echo "$PRUNUS_CACHE"
  elif [ -n "${XDG_CACHE_HOME:-}" ]; then
    echo "$XDG_CACHE_HOME/prunus"
  elif [ -n "${HOME:-}" ]; then
    echo "$HOME/.cache/prunus"
  fi
}

# class_archive: an archive of loaded classes, with which the JVM starts faster, made on first use in
# the user's cache. Empty, and no failure, where none can be made.
class_archive() {
  local cache file place
  cache=$(cache_folder)
  [ -n "$cache" ] && mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] || return 0
  place=$(printf '%s' "$here $jdk" | cksum | cut -d ' ' -f 1)
  file=$cache/sim-$place-$digest.jsa
  if [ ! -f "$file" ]; then
    rm -f "$cache/sim-$place-"*.jsa
    if ! "$jdk/bin/java" "${jvm[@]}" -XX:ArchiveClassesAtExit="$file.$$" -jar "$jar" \
      run --model lenet300 --config tiny4 --format json >/dev/null 2>&1 || ! mv "$file.$$" "$file" 2>/dev/null; then
      rm -f "$file.$$" 2>/dev/null
      return 0
    fi
  fi
  echo "$file"
}
