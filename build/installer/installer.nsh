; What Steward's installer does besides copying files. electron-builder includes this file and calls the macros whose names
; begin with "custom"; the test's own installer (test/installer/harness.nsi) calls the same in the same order.
;
; It is included before electron-builder's own part: what needs a plugin of its, or one of its names, must be a macro, which is
; expanded later.
;
; Two rules: a service never loses its host (bin\steward.exe is replaced by renaming, and stays while a service needs it),
; and nothing is changed before everything that may refuse has been asked.

!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh

!include "${__FILEDIR__}/exit-codes.nsh"
!include "${__FILEDIR__}/texts.nsh"
!include "${__FILEDIR__}/refuse.nsh"
!include "${__FILEDIR__}/switches.nsh"
!include "${__FILEDIR__}/checks.nsh"
!include "${__FILEDIR__}/tray.nsh"
!include "${__FILEDIR__}/helper.nsh"
!include "${__FILEDIR__}/services.nsh"
!include "${__FILEDIR__}/uninstall-page.nsh"

; electron-builder names the folder after the executable, StewardTray; it is the product's, as in the documents.
!undef APP_FILENAME
!define APP_FILENAME "${PRODUCT_NAME}"

!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"

!macro customHeader
  !insertmacro stewardTexts
!macroend

!ifndef BUILD_UNINSTALLER

; Choices of the first installation that an upgrade keeps.
Var stewardNoPath
Var stewardNoAutostart

!insertmacro stewardNextSwitch ""

Function stewardTakeSwitch
  ${If} $R1 == "/NOPATH"
    StrCpy $stewardNoPath 1
  ${ElseIf} $R1 == "/PATH"
    StrCpy $stewardNoPath 0
  ${ElseIf} $R1 == "/NOAUTOSTART"
    StrCpy $stewardNoAutostart 1
  ${ElseIf} $R1 == "/AUTOSTART"
    StrCpy $stewardNoAutostart 0
  ; The next are NSIS's and electron-builder's own; the last four come from the updater.
  ${ElseIf} $R1 != "/S"
  ${AndIf} $R1 != "/NCRC"
  ${AndIf} $R1 != "/allusers"
  ${AndIf} $R1 != "--updated"
  ${AndIf} $R1 != "--force-run"
  ${AndIf} $R1 != "--no-desktop-shortcut"
  ${AndIf} $R1 != "--keep-shortcuts"
    !insertmacro stewardUnknownSwitch
  ${EndIf}
FunctionEnd

!macro stewardReadSwitches
  ${If} ${FileExists} "$INSTDIR\bin\steward.exe"
    ReadRegStr $stewardNoPath HKLM "${INSTALL_REGISTRY_KEY}" "NoPath"
    ReadRegStr $stewardNoAutostart HKLM "${INSTALL_REGISTRY_KEY}" "NoAutostart"
  ${EndIf}
  !insertmacro stewardForEachSwitch "" stewardTakeSwitch
!macroend

!macro customInit
  !insertmacro stewardReadSwitches
  !insertmacro stewardCheckMachine
!macroend

!macro customInstall
  Call stewardPlaceHelper
  ${If} $stewardNoPath == 1
    !insertmacro stewardRunHelper "setup register nopath"
  ${Else}
    !insertmacro stewardRunHelper "setup register"
  ${EndIf}
  ${If} $0 != 0
    DetailPrint "steward setup register: $0"
    !insertmacro stewardSay "$(stewardNotRegistered)"
  ${EndIf}
  WriteRegStr HKLM "${INSTALL_REGISTRY_KEY}" "NoPath" "$stewardNoPath"
  WriteRegStr HKLM "${INSTALL_REGISTRY_KEY}" "NoAutostart" "$stewardNoAutostart"
  ${If} $stewardNoAutostart == 1
    DeleteRegValue HKLM "${RUN_KEY}" "Steward"
  ${Else}
    WriteRegStr HKLM "${RUN_KEY}" "Steward" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" --at-login'
  ${EndIf}
  !insertmacro stewardStartTrayAgain
!macroend

!endif
