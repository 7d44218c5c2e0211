; The uninstaller's first page: which services are hosted, and what becomes of them.

!ifdef BUILD_UNINSTALLER

!include MUI2.nsh
!include nsDialogs.nsh

Var stewardKeepChoice
Var stewardRemoveChoice
Var stewardLogsChoice
Var stewardLogsTop

!macro customUnWelcomePage
  UninstPage custom un.stewardShowServices un.stewardTakeServices
!macroend

Function un.stewardShowServices
  !insertmacro MUI_HEADER_TEXT "$(stewardUninstallTitle)" "$(stewardUninstallSubtitle)"
  nsDialogs::Create 1018
  Pop $R0
  ${If} $stewardServiceCount == 0
    ${NSD_CreateLabel} 0 0 100% 12u "$(stewardNoServices)"
    Pop $R0
    StrCpy $stewardLogsTop 20u
  ${Else}
    ${NSD_CreateLabel} 0 0 100% 12u "$(stewardHostedServices)"
    Pop $R0
    nsDialogs::CreateControl EDIT ${DEFAULT_STYLES}|${WS_TABSTOP}|${WS_VSCROLL}|${ES_MULTILINE}|${ES_READONLY} ${WS_EX_CLIENTEDGE} 0 14u 100% 66u "$stewardServiceNames"
    Pop $R0
    ${NSD_CreateRadioButton} 0 86u 100% 12u "$(stewardKeepServices)"
    Pop $stewardKeepChoice
    ${NSD_CreateRadioButton} 0 100u 100% 12u "$(stewardDeleteServices)"
    Pop $stewardRemoveChoice
    ${If} $stewardRemoveServices == 1
      ${NSD_Check} $stewardRemoveChoice
    ${Else}
      ${NSD_Check} $stewardKeepChoice
    ${EndIf}
    StrCpy $stewardLogsTop 120u
  ${EndIf}
  ${NSD_CreateCheckbox} 0 $stewardLogsTop 100% 12u "$(stewardDeleteLogs)"
  Pop $stewardLogsChoice
  nsDialogs::Show
FunctionEnd

Function un.stewardTakeServices
  ${If} $stewardServiceCount != 0
    ${NSD_GetState} $stewardRemoveChoice $stewardRemoveServices
  ${EndIf}
  ${NSD_GetState} $stewardLogsChoice $stewardRemoveLogs
FunctionEnd

!endif
