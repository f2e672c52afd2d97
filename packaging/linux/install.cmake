# What `cmake --install` puts where, and the Debian package that `cpack` makes of it (run it in build/release).
include(GNUInstallDirs)

foreach(program otklik otklikctl)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME)
  endif()
endforeach()
install(FILES packaging/linux/otklik.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/linux/otklik.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo
  RENAME ru.otklik.Otklik.metainfo.xml)
install(FILES resources/icons/otklik.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(PROGRAMS packaging/hub/setup.sh packaging/hub/standby.sh DESTINATION ${CMAKE_INSTALL_DATADIR}/otklik/hub)
install(FILES packaging/hub/common.sh packaging/hub/otklik.conf packaging/hub/README.md
  DESTINATION ${CMAKE_INSTALL_DATADIR}/otklik/hub)
install(DIRECTORY core/sync/hub/ DESTINATION ${CMAKE_INSTALL_DATADIR}/otklik/hub/sql)
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "Otklik contributors <otklik@localhost>")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Operators read, tag, answer and escalate appeals of citizens, supervisors
see the workload of each district. The whole queue is kept on the desk, so
that the day goes on without a network.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so unseen by dpkg-shlibdeps.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, fontconfig")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, fonts-noto-color-emoji, qt6-wayland, libsecret-1-0")
include(CPack)
