; The command line. A misspelled switch must not install something else than what was meant, so unknown ones are refused.
; NSIS itself has taken /D= and _?= out of the line before.

; Takes the next word, without its quotes, from $R0 into $R1; "" at the end.
!macro stewardNextSwitch UN
Function ${UN}stewardNextSwitch
  Push $R2
  Push $R3
  StrCpy $R1 ""
  StrCpy $R3 " "
  ${Do}
    StrCpy $R2 $R0 1
    ${If} $R2 != " "
      ${ExitDo}
    ${EndIf}
    StrCpy $R0 $R0 "" 1
  ${Loop}
  ${Do}
    StrCpy $R2 $R0 1
    ${If} $R2 == ""
      ${ExitDo}
    ${EndIf}
    StrCpy $R0 $R0 "" 1
    ${If} $R2 == '"'
      ${If} $R3 == " "
        StrCpy $R3 '"'
      ${Else}
        StrCpy $R3 " "
      ${EndIf}
    ${ElseIf} $R2 == $R3
      ${ExitDo}
    ${Else}
      StrCpy $R1 "$R1$R2"
    ${EndIf}
  ${Loop}
  Pop $R3
  Pop $R2
FunctionEnd
!macroend

; Calls TAKE with each switch in $R1.
!macro stewardForEachSwitch UN TAKE
  ${GetParameters} $R0
  ${Do}
    Call ${UN}stewardNextSwitch
    ${If} $R1 == ""
      ${ExitDo}
    ${EndIf}
    Call ${UN}${TAKE}
  ${Loop}
!macroend

!macro stewardUnknownSwitch
  !insertmacro stewardRefuse ${STEWARD_EXIT_SWITCH} "$(stewardUnknownSwitch)"
!macroend
