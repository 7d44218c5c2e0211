; Before files are replaced, the tray application must have ended. It holds nothing that could be lost, and the services run
; in processes of their own, which must not be touched: electron-builder's own way ends every process of the folder.

!ifndef BUILD_UNINSTALLER
; 1: it ran for the user of the installer, and is to be there again afterwards.
Var stewardTrayRan
!endif

; Waits until the application's file can be written, as it can once its last process has ended. $R1: 1 when it can.
!macro stewardWaitForTray TENTHS
  StrCpy $R1 0
  StrCpy $R2 0
  ${DoUntil} $R2 >= ${TENTHS}
    ClearErrors
    FileOpen $R0 "$INSTDIR\${APP_EXECUTABLE_FILENAME}" a
    ${IfNot} ${Errors}
      FileClose $R0
      StrCpy $R1 1
      ${ExitDo}
    ${EndIf}
    Sleep 100
    IntOp $R2 $R2 + 1
  ${Loop}
!macroend

!macro customCheckAppRunning
  !ifndef BUILD_UNINSTALLER
    !insertmacro stewardCheckFolder
    StrCpy $stewardTrayRan 0
  !endif
  ; A silent uninstaller asks before it has raised its rights: without them no file could be written, whatever runs. The one
  ; with the rights asks again.
  UserInfo::GetAccountType
  Pop $R0
  ${If} $R0 == "Admin"
  ${AndIf} ${FileExists} "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
    ; Asked, it takes its icon along; what does not listen, or runs for another user, is ended.
    nsExec::Exec /TIMEOUT=15000 '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" --quit'
    Pop $R0
    ${If} $R0 == 0
      !ifndef BUILD_UNINSTALLER
        StrCpy $stewardTrayRan 1
      !endif
      !insertmacro stewardWaitForTray 50
    ${EndIf}
    nsExec::Exec '"$SYSDIR\taskkill.exe" /F /IM "${APP_EXECUTABLE_FILENAME}"'
    Pop $R0
    !insertmacro stewardWaitForTray 100
    ${If} $R1 == 0
      !insertmacro stewardRefuse ${STEWARD_EXIT_WRITE} "$(stewardTrayRuns)"
    ${EndIf}
  ${EndIf}
!macroend

; With a window the last page offers to start it, and the updater asks for it by a switch.
!macro stewardStartTrayAgain
  ${If} ${Silent}
  ${AndIf} $stewardTrayRan == 1
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "--force-run" $R1
    ${If} ${Errors}
      ${StdUtils.ExecShellAsUser} $R0 "$INSTDIR\${APP_EXECUTABLE_FILENAME}" "open" "--hidden"
    ${EndIf}
    ClearErrors
  ${EndIf}
!macroend
