# Makes the package for Windows in target\installer\packages: an .msi (per machine, or per user with -PerUser), with its sum and a list of what is inside.
# Needs a JDK 25 with jpackage, Maven and WiX 3 or newer on the PATH.
param([switch]$PerUser)
$ErrorActionPreference = 'Stop'
$here = $PSScriptRoot
$root = Split-Path $here
$work = Join-Path $root 'target\installer'
$version = ([xml](Get-Content (Join-Path $root 'pom.xml'))).project.version

function Need($tool, $why) {
    if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) { throw "The tool $tool is missing ($why). See installer\README.md." }
}

Need mvn 'Apache Maven'
if (-not (Get-Command wix -ErrorAction SilentlyContinue) -and -not (Get-Command candle -ErrorAction SilentlyContinue)) { throw 'WiX is missing: it makes the .msi. See installer\README.md.' }
$jdk = @($env:JAVA_HOME) + (Get-ChildItem "$env:ProgramFiles\Eclipse Adoptium\*", "$env:ProgramFiles\Java\*", "$env:ProgramFiles\Microsoft\jdk*" -ErrorAction SilentlyContinue).FullName |
    Where-Object { $_ -and (Test-Path "$_\bin\jpackage.exe") -and ((Get-Content "$_\release") -match '^JAVA_VERSION="(2[5-9]|[3-9]\d)') } | Select-Object -First 1
if (-not $jdk) { throw 'A JDK 25 or newer with jpackage is needed: install one, or set JAVA_HOME to it.' }

Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
New-Item -ItemType Directory "$work\input", "$work\image", "$work\packages" | Out-Null
Push-Location $root
try { mvn -B -q -DskipTests package; if ($LASTEXITCODE) { throw 'The build failed.' } } finally { Pop-Location }
Copy-Item "$root\target\app\lib\*.jar", "$root\target\erpsync-desk.jar" "$work\input"

# The database library carries its native part for every system; this package needs its own alone.
Add-Type -AssemblyName System.IO.Compression.FileSystem
$jar = [IO.Compression.ZipFile]::Open((Get-ChildItem "$work\input\sqlite-jdbc-*.jar").FullName, 'Update')
@($jar.Entries | Where-Object { $_.FullName -like 'org/sqlite/native/*' -and $_.FullName -notlike 'org/sqlite/native/Windows/x86_64/*' }) | ForEach-Object { $_.Delete() }
$jar.Dispose()

$modules = (Get-Content "$here\modules") + 'jdk.crypto.mscapi' -join ','
& "$jdk\bin\jlink" --module-path "$root\target\app\javafx" --add-modules $modules '--include-locales=en,nb,no,sv,da,de,nl,fr' --strip-debug --no-header-files --no-man-pages --compress zip-9 --output "$work\runtime"
if ($LASTEXITCODE) { throw 'jlink failed.' }
$options = Get-Content "$here\jvm.options" | Where-Object { $_ -and $_ -notlike '#*' } | ForEach-Object { '--java-options'; $_ }
$options += '--java-options', '--enable-native-access=javafx.graphics'
# A second program for scripts: a window program has no standard output on Windows.
Set-Content "$work\console.properties" "win-console=true`nwin-menu=false`nwin-shortcut=false"
& "$jdk\bin\jpackage" --type app-image --name 'ErpSync Desk' --dest "$work\image" --runtime-image "$work\runtime" --input "$work\input" --icon "$root\icons\erpsync-desk.ico" `
    --main-jar erpsync-desk.jar --main-class io.github.erpsyncdesk.Launcher --app-version $version --vendor 'ErpSync Desk' --add-launcher "erpsync-desk=$work\console.properties" `
    --java-options '-XX:AOTCache=$APPDIR\erpsync-desk.aot' --java-options '-Xlog:disable' @options
if ($LASTEXITCODE) { throw 'jpackage failed.' }

# Records a real start to the log-in pane, with a server to log in to, and keeps what was learned beside the jars.
New-Item -ItemType Directory "$work\training" | Out-Null
Copy-Item "$here\rehearsal\settings.json" "$work\training"
$env:ERPSYNC_DESK_HOME = "$work\training"
$app = "$work\image\ErpSync Desk"
$config = "$app\app\erpsync-desk.cfg"
$kept = Get-Content $config
($kept -replace '-XX:AOTCache=', '-XX:AOTCacheOutput=') + 'java-options=-XX:+UnlockDiagnosticVMOptions' + 'java-options=-XX:-AOTRecordTraining' + 'java-options=-XX:-AOTReplayTraining' | Set-Content $config
& "$app\erpsync-desk.exe" --rehearsal *> "$work\training.log"
$ended = $LASTEXITCODE
Remove-Item Env:\ERPSYNC_DESK_HOME
Set-Content $config $kept
if ($ended -or -not (Test-Path "$app\app\erpsync-desk.aot")) { throw "The training start did not end well; see $work\training.log." }
& "$app\erpsync-desk.exe" --self-check
if ($LASTEXITCODE) { throw 'The self-check failed.' }

$scope = if ($PerUser) { @('--win-per-user-install') } else { @() }
& "$jdk\bin\jpackage" --type msi --app-image $app --name 'ErpSync Desk' --app-version $version --vendor 'ErpSync Desk' --dest "$work\packages" --win-menu --win-menu-group 'ErpSync Desk' --win-dir-chooser `
    --win-upgrade-uuid '7c0b1f5e-6d1c-4c0e-9f0a-2f8d1b7a5e43' --license-file "$root\LICENSE" @scope
if ($LASTEXITCODE) { throw 'jpackage failed to make the .msi.' }
if ($env:ERPSYNC_SIGNING_CERTIFICATE) {
    Need signtool 'Windows SDK'
    signtool sign /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 /f $env:ERPSYNC_SIGNING_CERTIFICATE /p $env:ERPSYNC_SIGNING_PASSWORD (Get-ChildItem "$work\packages\*.msi").FullName
    if ($LASTEXITCODE) { throw 'Signing failed.' }
} else {
    Write-Warning 'This package is unsigned: ERPSYNC_SIGNING_CERTIFICATE names no certificate. SmartScreen will warn whoever opens it.'
}
Push-Location $root
try { mvn -B -q org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom "-DoutputDirectory=$work\packages" "-DoutputName=erpsync-desk-$version-sbom" '-DincludeTestScope=false' '-DoutputFormat=json' } finally { Pop-Location }
Get-ChildItem "$work\packages" | ForEach-Object { (Get-FileHash $_.FullName -Algorithm SHA256).Hash.ToLower() + '  ' + $_.Name } | Set-Content "$work\packages\SHA256SUMS"
Get-ChildItem "$work\packages"
