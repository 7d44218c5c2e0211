; Every sentence of installer and uninstaller, in both languages; the file is UTF-8 with a byte order mark, as NSIS needs it.

!macro stewardText NAME ENGLISH CHINESE
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_SIMPCHINESE} "${CHINESE}"
!macroend

!macro stewardTexts
  !insertmacro stewardText stewardUnknownSwitch \
    "Unknown switch $R1. Nothing was changed; the administrator's guide lists the switches." \
    "未知开关 $R1。未作任何更改；开关列表见管理员指南。"
  !ifndef BUILD_UNINSTALLER
    !insertmacro stewardText stewardNoRights \
      "Administrator permission is needed to install Steward for this computer. Run the installer as administrator." \
      "为此计算机安装服务管家需要管理员权限。请以管理员身份运行安装程序。"
    !insertmacro stewardText stewardNewer \
      "Steward $R0 is installed, which is newer than ${VERSION}. To go back, uninstall it first; your services can be kept." \
      "已安装的服务管家 $R0 比 ${VERSION} 新。如需退回旧版本，请先将其卸载；卸载时可以保留服务。"
    !insertmacro stewardText stewardNoSpace \
      "$INSTDIR has $R3 MB free; Steward needs $R4 MB. Free some space or choose another folder with /D=." \
      "$INSTDIR 所在磁盘可用空间为 $R3 MB，服务管家需要 $R4 MB。请释放空间，或用 /D= 指定其他文件夹。"
    !insertmacro stewardText stewardFolderInUse \
      "$INSTDIR is not empty and holds no Steward. Choose another folder, for uninstalling would empty it." \
      "$INSTDIR 不为空，且其中没有服务管家。请选择其他文件夹，因为卸载时会清空该文件夹。"
    !insertmacro stewardText stewardNotPlaced \
      "bin\steward.exe could not be put in place in $INSTDIR. The one from before, where there was one, goes on working." \
      "无法在 $INSTDIR 中放置 bin\steward.exe。如果之前已有该文件，原有文件可继续使用。"
    !insertmacro stewardText stewardNotRegistered \
      "Steward is installed, but PATH or the event log source could not be set. Run $\"steward setup register$\" as administrator to try again." \
      "服务管家已安装，但未能设置 PATH 或事件日志源。可以管理员身份运行“steward setup register”重试。"
  !else
    !insertmacro stewardText stewardUninstallTitle "Uninstall Steward" "卸载服务管家"
    !insertmacro stewardText stewardUninstallSubtitle "What becomes of the services?" "如何处理服务？"
    !insertmacro stewardText stewardNoServices \
      "No service needs Steward." \
      "没有服务需要服务管家。"
    !insertmacro stewardText stewardHostedServices \
      "Services that Steward runs ($stewardServiceCount):" \
      "由服务管家运行的服务（$stewardServiceCount 个）："
    !insertmacro stewardText stewardKeepServices \
      "&Keep them running; bin\steward.exe stays for them" \
      "保留并继续运行，为此保留 bin\steward.exe(&K)"
    !insertmacro stewardText stewardDeleteServices "&Stop and remove them" "停止并删除(&S)"
    !insertmacro stewardText stewardDeleteLogs \
      "Also &delete the services' logs and history" \
      "同时删除服务的日志和历史记录(&D)"
    !insertmacro stewardText stewardServicesLeft \
      "These services could not be removed, so bin\steward.exe stays for them:$\r$\n$stewardServiceNames" \
      "以下服务未能删除，因此为其保留 bin\steward.exe：$\r$\n$stewardServiceNames"
  !endif
  !insertmacro stewardText stewardTrayRuns \
    "${APP_EXECUTABLE_FILENAME} is still running. Exit it from the tray, in every session, and try again; services run on." \
    "${APP_EXECUTABLE_FILENAME} 仍在运行。请在所有会话的托盘中退出它，然后重试；服务会继续运行。"
!macroend
