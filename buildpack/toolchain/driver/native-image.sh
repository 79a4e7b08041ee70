#!/bin/sh
# native-image: runs the driver with the image builder's modules, whose option declarations it reads.
home=$(dirname "$(dirname "$(readlink -f "$0")")")
modules=
for jar in "$home"/lib/jvmci/*.jar "$home"/lib/truffle/*.jar "$home"/lib/svm/builder/*.jar; do
  case $jar in */graal.jar) ;; *) modules=$modules:$jar ;; esac
done
builder=org.graalvm.nativeimage.builder
exec "$home/bin/java" -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI -XX:-UseJVMCICompiler \
  -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "@$home/lib/svm/builder.exports" \
  --upgrade-module-path "$home/lib/jvmci/graal.jar" --module-path "${modules#:}" --add-modules $builder \
  --add-exports jdk.graal.compiler/jdk.graal.compiler.options=ALL-UNNAMED \
  --add-exports $builder/com.oracle.svm.core.option=ALL-UNNAMED \
  --add-opens $builder/com.oracle.svm.core=ALL-UNNAMED \
  --add-opens $builder/com.oracle.svm.core.option=ALL-UNNAMED \
  --add-opens $builder/com.oracle.svm.hosted.classinitialization=ALL-UNNAMED \
  -cp "$home/lib/svm/driver/driver.jar" dev.muster.toolchain.driver.Main "$home" "$@"
