@echo off
rem Starts ErpSync Desk from a checkout: finds a JDK 25, builds on first use and when sources changed, then runs.
setlocal EnableDelayedExpansion
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%j in ('where javac 2^>nul') do if not defined JDK for %%p in ("%%~dpj..") do call :try "%%~fp"
if not defined JDK for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try "%%~d"
if not defined JDK (
  echo ErpSync Desk needs a JDK 25 or newer: install one, or set JAVA_HOME to it. 1>&2
  exit /b 2
)
set "APP=%HOME_DIR%\target\app"
set "BUILD="
if not exist "%APP%\built" set "BUILD=1"
if not defined BUILD for /f "delims=" %%n in ('powershell -NoProfile -Command "$b=(Get-Item '%APP%\built').LastWriteTime; (Get-ChildItem -Recurse -File '%HOME_DIR%\src\main','%HOME_DIR%\pom.xml' | Where-Object LastWriteTime -gt $b | Select-Object -First 1).Name"') do set "BUILD=1"
if defined BUILD (
  where mvn >nul 2>nul || (
    echo ErpSync Desk is built with Maven 3.8 or newer: install it ^(mvn^) and start again. 1>&2
    exit /b 2
  )
  echo Building ErpSync Desk; this is needed once and after changes. 1>&2
  pushd "%HOME_DIR%"
  call mvn -B -q -DskipTests package 1>&2 || (popd & exit /b 2)
  popd
  echo built> "%APP%\built"
)
"%JDK%\bin\java" "@%HOME_DIR%\installer\jvm.options" --module-path "%APP%\javafx" --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics "-Derpsync.desk.checkout=%HOME_DIR%" -cp "%HOME_DIR%\target\erpsync-desk.jar;%APP%\lib\*" io.github.erpsyncdesk.Launcher %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\javac.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FOUND=%%~v"
set "FOUND=!FOUND:"=!"
if !FOUND! GEQ 25 set "JDK=%~1"
exit /b
