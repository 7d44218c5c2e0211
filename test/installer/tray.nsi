; Stands for the tray application in the harness: runs until it is asked to end, as the real one does at a second start with
; --quit, whose exit code says whether there was one to end. With --deaf it does not listen. What it was started with stands in
; tray.txt beside it.

Target amd64-unicode
Unicode true
Name "tray"
OutFile "${OUT_FILE}"
RequestExecutionLevel user
SilentInstall silent
!include LogicLib.nsh
!include FileFunc.nsh

Section
  ${GetParameters} $R0
  ${If} $R0 == "--quit"
    ${IfNot} ${FileExists} "$EXEDIR\tray.txt"
      SetErrorLevel 3
      Quit
    ${EndIf}
    Delete "$EXEDIR\tray.txt"
    SetErrorLevel 0
    Quit
  ${EndIf}
  ${If} $R0 != "--deaf"
    FileOpen $R1 "$EXEDIR\tray.txt" w
    FileWrite $R1 "$R0"
    FileClose $R1
  ${EndIf}
  ${Do}
    Sleep 50
    ${If} $R0 != "--deaf"
    ${AndIfNot} ${FileExists} "$EXEDIR\tray.txt"
      ${ExitDo}
    ${EndIf}
  ${Loop}
SectionEnd
