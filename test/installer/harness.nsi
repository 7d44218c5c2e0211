; An installer with Steward's own part and a small package, for a machine that cannot download electron-builder's. It calls
; the custom macros where electron-builder's templates do, and makes the uninstaller as they do, in a first pass.
;
; Defines: VERSION, PACKAGE_DIR (StewardTray.exe and helper\steward.exe), UNPACKED_KB, UNINSTALLER_FILE, and BUILD_UNINSTALLER in the
; first pass.

Target amd64-unicode
Unicode true
!define PRODUCT_NAME "Steward"
!define APP_EXECUTABLE_FILENAME "StewardTray.exe"
!define APP_FILENAME "StewardTray"
!define APP_64_UNPACKED_SIZE ${UNPACKED_KB}

; Included as early as electron-builder does: what stands below is not known yet.
!include "${CUSTOM_PART}"

; What electron-builder has a plugin for, which starts a program as the user who is signed in.
!define StdUtils.ExecShellAsUser "!insertmacro harnessStart"
!macro harnessStart RESULT FILE VERB ARGUMENTS
  Exec '"${FILE}" ${ARGUMENTS}'
  StrCpy ${RESULT} "ok"
!macroend

!define UNINSTALL_FILENAME "Uninstall StewardTray.exe"
!define INSTALL_REGISTRY_KEY "Software\StewardHarness"
!define UNINSTALL_REGISTRY_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\StewardHarness"

Name "${PRODUCT_NAME}"
OutFile "${OUT_FILE}"
InstallDir "$PROGRAMFILES64\${APP_FILENAME}"
InstallDirRegKey HKLM "${INSTALL_REGISTRY_KEY}" "InstallLocation"

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh


!ifdef BUILD_UNINSTALLER
  RequestExecutionLevel user
  SilentInstall silent
  !insertmacro customUnWelcomePage
  !insertmacro MUI_UNPAGE_INSTFILES
!else
  RequestExecutionLevel admin
  !insertmacro MUI_PAGE_DIRECTORY
  !insertmacro MUI_PAGE_INSTFILES
!endif
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro customHeader

Function .onInit
  !ifdef BUILD_UNINSTALLER
    WriteUninstaller "${UNINSTALLER_FILE}"
    SetErrorLevel 0
    Quit
  !else
    SetRegView 64
    SetShellVarContext all
    !insertmacro customInit
  !endif
FunctionEnd

!ifndef BUILD_UNINSTALLER

Function runOldUninstaller
  ReadRegStr $R0 HKLM "${INSTALL_REGISTRY_KEY}" "InstallLocation"
  ${If} $R0 == ""
  ${OrIfNot} ${FileExists} "$R0\${UNINSTALL_FILENAME}"
    Return
  ${EndIf}
  InitPluginsDir
  CopyFiles /SILENT "$R0\${UNINSTALL_FILENAME}" "$PLUGINSDIR\old-uninstaller.exe"
  ExecWait '"$PLUGINSDIR\old-uninstaller.exe" /S /KEEP_APP_DATA /allusers --updated _?=$R0' $R1
  ${If} $R1 != 0
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Section "install"
  !insertmacro customCheckAppRunning
  Call runOldUninstaller
  SetOutPath $INSTDIR
  ClearErrors
  SetOverwrite try
  File /r "${PACKAGE_DIR}/*.*"
  File "/oname=${UNINSTALL_FILENAME}" "${UNINSTALLER_FILE_HOST}"
  ; What electron-builder's updater compares a newer installer with.
  SetShellVarContext current
  CreateDirectory "$LOCALAPPDATA\steward-updater"
  CopyFiles /SILENT "$EXEPATH" "$LOCALAPPDATA\steward-updater\installer.exe"
  SetShellVarContext all
  WriteRegStr HKLM "${INSTALL_REGISTRY_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL_REGISTRY_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL_REGISTRY_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALL_FILENAME}" /allusers'
  !insertmacro customInstall
SectionEnd

!else

Section "install"
SectionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
  ${If} ${Silent}
    !insertmacro customCheckAppRunning
  ${EndIf}
  !insertmacro customUnInit
FunctionEnd

Section "un.Uninstall"
  !insertmacro customUnInstall
  !insertmacro customRemoveFiles
  DeleteRegKey HKLM "${UNINSTALL_REGISTRY_KEY}"
  DeleteRegKey HKLM "${INSTALL_REGISTRY_KEY}"
SectionEnd

!endif
