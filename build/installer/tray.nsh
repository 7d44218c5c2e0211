; Before files are replaced, the tray application must have ended. It holds nothing that could be lost, and the services run
; in processes of their own, which must not be touched: electron-builder's own way ends every process of the folder.

!macro customCheckAppRunning
  !ifndef BUILD_UNINSTALLER
    !insertmacro stewardCheckFolder
  !endif
  nsExec::Exec '"$SYSDIR\taskkill.exe" /F /IM "${APP_EXECUTABLE_FILENAME}"'
  Pop $R0
  ; Its file can be written as soon as its last process has ended.
  ${If} ${FileExists} "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
    StrCpy $R1 0
    ${Do}
      ClearErrors
      FileOpen $R0 "$INSTDIR\${APP_EXECUTABLE_FILENAME}" a
      ${IfNot} ${Errors}
        FileClose $R0
        ${ExitDo}
      ${EndIf}
      IntOp $R1 $R1 + 1
      ${If} $R1 > 100
        !insertmacro stewardRefuse ${STEWARD_EXIT_WRITE} "$(stewardTrayRuns)"
      ${EndIf}
      Sleep 100
    ${Loop}
  ${EndIf}
!macroend
