; bin\steward.exe, which hosts the services. A running executable cannot be overwritten but can be renamed, so that its
; services run on with the old file until their next start, which takes the new one. The package brings the new one in
; helper\, so that unpacking never touches bin\.

!macro stewardRunHelper ARGUMENTS
  nsExec::Exec '"$INSTDIR\bin\steward.exe" ${ARGUMENTS}'
  Pop $0
!macroend

; Files of earlier versions; those that still run stay for the next time, or until the machine starts anew.
!macro stewardDeleteOldHelpers
  Delete /REBOOTOK "$INSTDIR\bin\steward.old-*.exe"
!macroend

!ifndef BUILD_UNINSTALLER

Function stewardPlaceHelper
  CreateDirectory "$INSTDIR\bin"
  !insertmacro stewardDeleteOldHelpers
  StrCpy $R0 ""
  ${If} ${FileExists} "$INSTDIR\bin\steward.exe"
    System::Call 'kernel32::GetTickCount64() l .R0'
    StrCpy $R0 "$INSTDIR\bin\steward.old-$R0.exe"
    ClearErrors
    Rename "$INSTDIR\bin\steward.exe" "$R0"
    ${If} ${Errors}
      !insertmacro stewardRefuse ${STEWARD_EXIT_WRITE} "$(stewardNotPlaced)"
    ${EndIf}
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR\helper\steward.exe" "$INSTDIR\bin\steward.exe"
  ${If} ${Errors}
    ${If} $R0 != ""
      Rename "$R0" "$INSTDIR\bin\steward.exe"
    ${EndIf}
    !insertmacro stewardRefuse ${STEWARD_EXIT_WRITE} "$(stewardNotPlaced)"
  ${EndIf}
  RMDir "$INSTDIR\helper"
  !insertmacro stewardDeleteOldHelpers
  ClearErrors
FunctionEnd

!endif
