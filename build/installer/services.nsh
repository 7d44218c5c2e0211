; The services that would lose their host with the product. Unless told otherwise they are kept, and their host with them.

!ifdef BUILD_UNINSTALLER

; 1: they are removed with the product.
Var stewardRemoveServices
; 1: a newer version takes over. electron-builder's own test for it is a plugin's, which is not known yet where this is included.
Var stewardUpdated
; 1: logs, events and configuration history under ProgramData are deleted.
Var stewardRemoveLogs
; How many there are, and their names, one a line.
Var stewardServiceCount
Var stewardServiceNames

!insertmacro stewardNextSwitch "un."

Function un.stewardTakeSwitch
  ${If} $R1 == "/REMOVESERVICES"
    StrCpy $stewardRemoveServices 1
  ${ElseIf} $R1 == "/REMOVELOGS"
    StrCpy $stewardRemoveLogs 1
  ${ElseIf} $R1 == "--updated"
    StrCpy $stewardUpdated 1
  ; The next are NSIS's and electron-builder's own; the last three come from the installer of a newer version.
  ${ElseIf} $R1 != "/S"
  ${AndIf} $R1 != "/NCRC"
  ${AndIf} $R1 != "/allusers"
  ${AndIf} $R1 != "--delete-app-data"
  ${AndIf} $R1 != "/KEEP_APP_DATA"
  ${AndIf} $R1 != "--keep-shortcuts"
    !insertmacro stewardUnknownSwitch
  ${EndIf}
FunctionEnd

; Asks the helper which services it hosts. Without an answer one counts, so that nothing is taken from under it.
Function un.stewardListServices
  StrCpy $stewardServiceCount 0
  StrCpy $stewardServiceNames ""
  ${IfNot} ${FileExists} "$INSTDIR\bin\steward.exe"
    Return
  ${EndIf}
  InitPluginsDir
  Delete "$PLUGINSDIR\services.txt"
  !insertmacro stewardRunHelper 'setup services "$PLUGINSDIR\services.txt"'
  ClearErrors
  FileOpen $R0 "$PLUGINSDIR\services.txt" r
  ${If} ${Errors}
    StrCpy $stewardServiceCount 1
    StrCpy $stewardServiceNames "?"
    Return
  ${EndIf}
  ${Do}
    ClearErrors
    FileReadUTF16LE $R0 $R1
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    IntOp $stewardServiceCount $stewardServiceCount + 1
    StrCpy $stewardServiceNames "$stewardServiceNames$R1"
  ${Loop}
  FileClose $R0
FunctionEnd

!macro customUnInit
  !insertmacro stewardForEachSwitch "un." stewardTakeSwitch
  Call un.stewardListServices
!macroend

!macro customUnInstall
  ${If} $stewardUpdated != 1
    ${If} $stewardRemoveServices == 1
      !insertmacro stewardRunHelper "setup remove-services"
      Call un.stewardListServices
      ${If} $stewardServiceCount != 0
        SetErrorLevel ${STEWARD_EXIT_SERVICES}
        !insertmacro stewardSay "$(stewardServicesLeft)"
      ${EndIf}
    ${EndIf}
    !insertmacro stewardRunHelper "setup unregister"
    DeleteRegValue HKLM "${RUN_KEY}" "Steward"
    ; What the window has registered, and what the updater has kept, for the user who uninstalls.
    DeleteRegValue HKCU "${RUN_KEY}" "Steward.StewardTray"
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\steward-updater"
    SetShellVarContext all
    ${If} $stewardRemoveLogs == 1
      RMDir /r "$APPDATA\Steward"
    ${EndIf}
  ${EndIf}
!macroend

; A host ends a moment after its service has stopped; until then its file cannot be deleted.
Function un.stewardDeleteHelpers
  StrCpy $R2 0
  ${Do}
    Delete "$INSTDIR\bin\steward.exe"
    Delete "$INSTDIR\bin\steward.old-*.exe"
    ${IfNot} ${FileExists} "$INSTDIR\bin\steward*.exe"
      Return
    ${EndIf}
    Sleep 100
    IntOp $R2 $R2 + 1
  ${LoopUntil} $R2 >= 100
  Delete /REBOOTOK "$INSTDIR\bin\steward.exe"
  !insertmacro stewardDeleteOldHelpers
FunctionEnd

; Everything but bin\; that too unless a service needs it, or a newer version takes it over.
Function un.stewardRemoveFiles
  SetOutPath $TEMP
  FindFirst $R0 $R1 "$INSTDIR\*.*"
  ${DoUntil} $R1 == ""
    ${If} $R1 != "."
    ${AndIf} $R1 != ".."
    ${AndIf} $R1 != "bin"
      ${If} ${FileExists} "$INSTDIR\$R1\*.*"
        RMDir /r "$INSTDIR\$R1"
      ${Else}
        Delete "$INSTDIR\$R1"
      ${EndIf}
    ${EndIf}
    FindNext $R0 $R1
  ${Loop}
  FindClose $R0
  ${If} $stewardServiceCount != 0
  ${OrIf} $stewardUpdated == 1
    !insertmacro stewardDeleteOldHelpers
  ${Else}
    Call un.stewardDeleteHelpers
    RMDir "$INSTDIR\bin"
    RMDir "$INSTDIR"
  ${EndIf}
FunctionEnd

!macro customRemoveFiles
  Call un.stewardRemoveFiles
!macroend

!endif
